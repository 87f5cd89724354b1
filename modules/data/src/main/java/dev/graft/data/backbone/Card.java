package dev.graft.data.backbone;

/**
 * What a listing says of a network.
 *
 * @param summary one line
 * @param task that it was trained for
 * @param input what it takes
 * @param parameters how many numbers were trained
 */
record Card(String summary, String task, String input, long parameters) {}
