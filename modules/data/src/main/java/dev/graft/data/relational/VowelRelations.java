package dev.graft.data.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Schema;
import dev.graft.data.DataSet;
import dev.graft.data.published.Part;
import dev.graft.data.published.SpeechVowel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Relations between vowels of one voice, from {@link SpeechVowel}: each speaker is a world, whose objects are the first utterances of
 * each of the eleven vowels. What is known are ten relations,
 *
 * <pre>{@code above<k>(a, b): feature k of a is above that of b by more than margin x the speaker's standard deviation of it}</pre>
 *
 * <p>of the log area ratios k = 0 to 9. They compare within a voice, so that its pitch and the length of its vocal tract, by which
 * women differ from men, fall out to a part. What is asked is told by the vowels that were spoken: {@code opener(a, b)},
 * {@code fronter(a, b)} or {@code samevowel(a, b)}, by their places in the chart of the International Phonetic Association:
 *
 * <pre>{@code
 *           front         central   back
 * close     heed, hid               hood, who'd
 * mid       head          heard     hoard
 * open      had           hud       hard, hod
 * }</pre>
 *
 * <p>The schema has the one that is asked alone: another one would give it away. False are the other pairs of two utterances, of
 * which some are drawn.
 *
 * <p>Not every question carries from men to women. A weighted sum of the twenty relations of a pair, learned on the eight men, tells
 * {@code opener} of women with an area under the ROC curve of 0.89, one learned on a single woman with 0.88 for the others; for
 * {@code fronter} it is 0.70 against 0.80: there the men mislead.
 */
public final class VowelRelations implements DataSet<VowelSettings> {
    private static final SpeechVowel VOICES = new SpeechVowel();
    private static final int SPEAKERS = 15;

    @Override
    public String id() {
        return "vowel-relations";
    }

    @Override
    public String summary() {
        return "Fifteen worlds of one voice each: which of two vowels is the more open, by what is above what in them?";
    }

    @Override
    public String licence() {
        return VOICES.licence();
    }

    @Override
    public Optional<String> entry() {
        return VOICES.entry();
    }

    @Override
    public Class<VowelSettings> settings() {
        return VowelSettings.class;
    }

    @Override
    public Labelled load(VowelSettings settings) {
        Knowledge all = read(settings);
        return all.asking(all.query().orElseThrow()).examples();
    }

    @Override
    public Optional<Knowledge> knowledge(VowelSettings settings) {
        return Optional.of(read(settings));
    }

    private static Knowledge read(VowelSettings settings) {
        String query = Voice.name(settings.predicate());
        Schema schema = Voice.schema(query);
        List<Knowledge.Fold> folds = IntStream.range(0, SPEAKERS)
                .filter(speaker -> settings.sex() == SpeechVowel.Sex.BOTH
                        || (settings.sex() == SpeechVowel.Sex.MALE) == isMale(speaker))
                .mapToObj(speaker -> new Voice(
                                "speaker " + speaker,
                                VOICES.load(new SpeechVowel.Settings(Part.BOTH, SpeechVowel.Sex.BOTH, speaker)))
                        .fold(settings))
                .toList();
        return new Knowledge(schema, Optional.of(query), folds);
    }

    /** Speakers 0 to 3 and 8 to 11 are men. */
    private static boolean isMale(int speaker) {
        return speaker < 12 && speaker / 4 != 1;
    }
}
