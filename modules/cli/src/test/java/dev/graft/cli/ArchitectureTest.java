package dev.graft.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of the house go one way, and its habits hold. */
@AnalyzeClasses(packages = "dev.graft", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CORE_SEES_NOTHING = noClasses()
            .that()
            .resideInAPackage("dev.graft.core..")
            .should()
            .dependOnClassesThat(anyOf(
                    "dev.graft.linalg",
                    "dev.graft.domains",
                    "dev.graft.learners",
                    "dev.graft.onnx",
                    "dev.graft.data",
                    "dev.graft.strategies",
                    "dev.graft.runner",
                    "dev.graft.report",
                    "dev.graft.cli"))
            .because("the nouns stand at the bottom of the house");

    @ArchTest
    static final ArchRule LINALG_SEES_NOTHING = noClasses()
            .that()
            .resideInAPackage("dev.graft.linalg..")
            .should()
            .dependOnClassesThat(anyOf(
                    "dev.graft.core",
                    "dev.graft.domains",
                    "dev.graft.learners",
                    "dev.graft.onnx",
                    "dev.graft.data",
                    "dev.graft.strategies",
                    "dev.graft.runner",
                    "dev.graft.report",
                    "dev.graft.cli"))
            .because("matrices know nothing of transfer");

    @ArchTest
    static final ArchRule ONNX_SEES_CORE_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.graft.onnx..")
            .should()
            .dependOnClassesThat(anyOf(
                    "dev.graft.linalg",
                    "dev.graft.domains",
                    "dev.graft.learners",
                    "dev.graft.data",
                    "dev.graft.strategies",
                    "dev.graft.runner",
                    "dev.graft.report",
                    "dev.graft.cli"))
            .because("a network is opened for whoever needs it");

    @ArchTest
    static final ArchRule NETWORKS_HAVE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("runtime")
            .definedBy("dev.graft.onnx.runtime..")
            .layer("graph")
            .definedBy("dev.graft.onnx.graph..")
            .layer("text")
            .definedBy("dev.graft.onnx.text..")
            .layer("ops")
            .definedBy("dev.graft.onnx.ops..")
            .layer("prepare")
            .definedBy("dev.graft.onnx.prepare..")
            .layer("gradient")
            .definedBy("dev.graft.onnx.gradient..")
            .layer("train")
            .definedBy("dev.graft.onnx.train..")
            .layer("architecture")
            .definedBy("dev.graft.onnx.architecture..")
            .layer("features")
            .definedBy("dev.graft.onnx.features..")
            .layer("verify")
            .definedBy("dev.graft.onnx.verify..")
            .layer("model")
            .definedBy("dev.graft.onnx.model..")
            .layer("augment")
            .definedBy("dev.graft.onnx.augment..")
            .layer("tune")
            .definedBy("dev.graft.onnx.tune..")
            .layer("own")
            .definedBy("dev.graft.onnx.own..")
            .layer("surgery")
            .definedBy("dev.graft.onnx.surgery..")
            .whereLayer("surgery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("own")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("tune")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("verify")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("tune", "own", "surgery")
            .whereLayer("augment")
            .mayOnlyBeAccessedByLayers("tune")
            .whereLayer("train")
            .mayOnlyBeAccessedByLayers("tune")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("features", "model")
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("model", "own", "surgery")
            .whereLayer("architecture")
            .mayOnlyBeAccessedByLayers("train", "model", "tune", "surgery")
            .whereLayer("gradient")
            .mayOnlyBeAccessedByLayers("train", "verify")
            .whereLayer("prepare")
            .mayOnlyBeAccessedByLayers("features", "train", "tune", "verify", "own")
            .whereLayer("ops")
            .mayOnlyBeAccessedByLayers(
                    "prepare", "gradient", "train", "architecture", "model", "tune", "verify", "surgery")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers(
                    "text",
                    "ops",
                    "prepare",
                    "gradient",
                    "train",
                    "architecture",
                    "features",
                    "model",
                    "tune",
                    "verify",
                    "own",
                    "surgery")
            .because("what is trained is a model, a model is made of graphs, graphs know ONNX Runtime, and it knows"
                    + " no graphs");

    @Test
    void everyPackageOfNetworksHasItsLayer() {
        Set<String> layers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.graft.onnx").stream()
                        .map(type -> type.getPackageName().split("[.]", -1)[3])
                        .collect(Collectors.toSet());
        assertThat(layers)
                .allMatch(layer -> NETWORKS_HAVE_LAYERS.getDescription().contains("'" + layer + "'"));
    }

    @ArchTest
    static final ArchRule STRATEGIES_SEE_NO_RUNNER = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.graft.strategies..", "dev.graft.domains..", "dev.graft.learners..", "dev.graft.data..")
            .should()
            .dependOnClassesThat(anyOf("dev.graft.runner", "dev.graft.report", "dev.graft.cli"))
            .because("a strategy knows what it may see, and nothing of who calls it");

    @ArchTest
    static final ArchRule RUNNER_NAMES_NO_STRATEGY = noClasses()
            .that()
            .resideInAPackage("dev.graft.runner..")
            .should()
            .dependOnClassesThat(anyOf(
                    "dev.graft.strategies",
                    "dev.graft.domains",
                    "dev.graft.learners",
                    "dev.graft.onnx",
                    "dev.graft.linalg",
                    "dev.graft.report",
                    "dev.graft.cli"))
            .because("strategies and learners are found, not named");

    @ArchTest
    static final ArchRule REPORT_SEES_CORE_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.graft.report..")
            .should()
            .dependOnClassesThat(anyOf(
                    "dev.graft.runner",
                    "dev.graft.data",
                    "dev.graft.strategies",
                    "dev.graft.domains",
                    "dev.graft.learners",
                    "dev.graft.onnx",
                    "dev.graft.linalg",
                    "dev.graft.cli"))
            .because("a report is drawn from what a run left, without the runner");

    @ArchTest
    static final ArchRule FAMILIES_ARE_STRANGERS = slices().matching("dev.graft.strategies.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a family can be left out");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.graft.(*)..").should().beFreeOfCycles().because("the arrows go one way");

    @ArchTest
    static final ArchRule EACH_LIBRARY_HAS_ONE_HOME = classes()
            .that()
            .resideInAPackage("dev.graft..")
            .should(new LibrariesAtHome())
            .because("a library that is met in one module can be replaced");

    @ArchTest
    static final ArchRule CLASSES_ARE_ABSTRACT_OR_FINAL = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT)
            .because("what is not made for extension is not extended");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule NO_PUBLIC_MUTABLE_FIELDS =
            noFields().that().areNotFinal().should().bePublic().because("state is kept in");

    @ArchTest
    static final ArchRule NO_PRINTING = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the command line prints, through its own writers");

    @ArchTest
    static final ArchRule RANDOMNESS_HAS_A_SEED = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same seed gives the same bytes");

    @ArchTest
    static final ArchRule NO_VAGUE_EXCEPTIONS = noMethods()
            .that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .declareThrowableOfType(Exception.class)
            .because("who calls must know what to expect");

    @Test
    void theRulesAreAboutClasses() {
        JavaClasses found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.graft");
        assertThat(found.size()).isGreaterThan(150);
    }

    private static DescribedPredicate<JavaClass> anyOf(String... roots) {
        return DescribedPredicate.describe("in " + String.join(", ", roots), type -> {
            for (String root : roots) {
                if (type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".")) {
                    return true;
                }
            }
            return false;
        });
    }
}
