package dev.graft.strategies.multitask;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Representation;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Renaming;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.NetworkWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network of layers for each task, side by side over the same input, which all begin with the same numbers. Node k of each
 * stands beside node k of the others, so that something can go between layers.
 */
record SideBySide(List<Model> networks, List<List<Parameter>> parameters, Tasks tasks) {
    private static final String SCORES = Architecture.SCORES;

    /** Changes the network between two layers. */
    interface Between {
        /**
         * The nodes behind the same value of all networks.
         *
         * @param value its name in one of them
         * @param names its names here, one for each task
         * @param replaced what is read in place of them from now on, by name; grows
         */
        List<Node> behind(String value, List<String> names, Map<String, String> replaced);

        /** The constants of those nodes. */
        Map<String, Tensor> constants();
    }

    /** Nothing between. */
    static final Between NOTHING = new Between() {
        @Override
        public List<Node> behind(String value, List<String> names, Map<String, String> replaced) {
            return List.of();
        }

        @Override
        public Map<String, Tensor> constants() {
            return Map.of();
        }
    };

    /** Throws where what a task gets is no network of layers. */
    static void requireLayers(NetworkTraining training) {
        training.of().requireNetwork();
        require(
                !training.of().network().equals(List.of(NetworkWords.BACKBONE)),
                "network: backbone is one network, and a network of layers is needed for each task; write network: mlp, also with input: features");
    }

    /** As what a strategy of such networks is handed the samples: a backbone that could be trained is none of them. */
    static Representation representation(TaskNetworkSettings settings) {
        return settings.training().of().input() == NetworkSettings.Input.FEATURES
                ? Representation.FEATURES
                : Representation.RAW_VECTORS;
    }

    static SideBySide of(NetworkSettings of, MultiTask seen, Tasks tasks, FitContext context) {
        Architecture none = Architecture.parse("heads", List.of());
        List<Model> networks = new ArrayList<>();
        List<List<Parameter>> parameters = new ArrayList<>();
        for (Tasks one : Tasks.apart(seen)) {
            Model alone = of.model(Optional.empty(), one.outputs(), one.portions(), context);
            networks.add(Heads.of(alone, none, one, context));
            parameters.add(of.parameters(networks.get(networks.size() - 1)));
        }
        return new SideBySide(networks, parameters, tasks);
    }

    /** What a value of the network of a task is called here. */
    private static String named(int task, String name) {
        return "task" + (task + 1) + "/" + name;
    }

    /** What the same value is called in each network. */
    List<String> named(String name) {
        return IntStream.range(0, networks.size())
                .mapToObj(task -> named(task, name))
                .toList();
    }

    /** The names of weights that the networks have in common, in one of them. */
    List<String> weights() {
        return parameters.get(0).stream()
                .filter(Parameter::decays)
                .map(Parameter::name)
                .filter(name -> !name.startsWith(Heads.PREFIX))
                .toList();
    }

    /**
     * All of them as one network.
     *
     * @param more what is trained between them
     */
    TaskNetwork network(Between between, List<Parameter> more) {
        Graph first = networks.get(0).graph();
        String input = first.inputs().get(0).name();
        List<Graph> renamed = new ArrayList<>();
        Map<String, Tensor> constants = new LinkedHashMap<>(between.constants());
        List<Parameter> all = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (int t = 0; t < networks.size(); t++) {
            int task = t;
            renamed.add(Renaming.of(
                    networks.get(t).graph(), name -> name.isEmpty() || name.equals(input) ? name : named(task, name)));
            constants.putAll(renamed.get(t).initialisers());
            for (Parameter one : parameters.get(t)) {
                all.add(new Parameter(named(t, one.name()), one.rate(), one.decays()));
            }
            TaskNetwork.trunk(parameters.get(t)).forEach(name -> shared.add(named(task, name)));
        }
        all.addAll(more);
        more.forEach(one -> shared.add(one.name()));
        Shape scores = Shape.of(-1, tasks.outputs().size()).with(0, Shape.Dim.open("batch"));
        Graph graph = first.withNodes(nodes(first, renamed, between))
                .withInitialisers(constants)
                .withOutputs(List.of(Value.of(SCORES, Type.FLOAT, scores)));
        Model model = Model.of(networks.get(0).name(), networks.get(0).input(), graph, tasks.outputs());
        return new TaskNetwork(model, all, shared, Optional.empty(), true);
    }

    private List<Node> nodes(Graph first, List<Graph> renamed, Between between) {
        List<Node> nodes = new ArrayList<>();
        Map<String, String> replaced = new LinkedHashMap<>();
        for (int k = 0; k < first.nodes().size(); k++) {
            for (Graph graph : renamed) {
                Node node = graph.nodes().get(k);
                nodes.add(node.withInputs(node.inputs().stream()
                        .map(name -> replaced.getOrDefault(name, name))
                        .toList()));
            }
            String value = first.nodes().get(k).output();
            nodes.addAll(between.behind(value, named(value), replaced));
        }
        nodes.add(
                Node.of(SCORES, "Concat", named(Heads.SCORES), List.of(SCORES)).with("axis", Attribute.whole(1)));
        return nodes;
    }
}
