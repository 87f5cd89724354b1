package dev.graft.strategies.shot.zero;

import java.util.function.IntPredicate;

/**
 * A sample between seen and unseen classes: which side wins is a matter of what is taken off the seen ones.
 *
 * @param label its class
 * @param isSeen whether that is a seen one
 * @param isRight whether its class is the best of its own side
 * @param margin by how much the best seen class is ahead of the best unseen one
 */
record Contest(int label, boolean isSeen, boolean isRight, double margin) {
    /** The contest of a sample of a class by its scores {@code [classes]}, with classes of both sides. */
    static Contest of(double[] scores, int label, IntPredicate isSeen) {
        int seen = -1;
        int unseen = -1;
        for (int c = 0; c < scores.length; c++) {
            if (isSeen.test(c)) {
                seen = seen < 0 || scores[c] > scores[seen] ? c : seen;
            } else {
                unseen = unseen < 0 || scores[c] > scores[unseen] ? c : unseen;
            }
        }
        boolean ofSeen = isSeen.test(label);
        return new Contest(label, ofSeen, label == (ofSeen ? seen : unseen), scores[seen] - scores[unseen]);
    }
}
