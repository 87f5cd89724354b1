package dev.graft.linalg;

import java.util.Arrays;

/** A tree of numbered nodes, hung up in node 0, of which a branch can be hung up elsewhere. */
final class RootedTree {
    static final int NONE = -1;

    private final int[] parent;
    private final int[] child;
    private final int[] next;
    private final int[] previous;
    private final int[] depth;
    private final int[] walk;

    /** Node 0 alone, and places for the others. */
    RootedTree(int nodes) {
        parent = none(nodes);
        child = none(nodes);
        next = none(nodes);
        previous = none(nodes);
        depth = new int[nodes];
        walk = new int[nodes];
    }

    private static int[] none(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    int nodes() {
        return parent.length;
    }

    /** The node above, or {@link #NONE} of node 0. */
    int parent(int node) {
        return parent[node];
    }

    /** The first node below, or {@link #NONE}. */
    int child(int node) {
        return child[node];
    }

    /** The next node below the same parent, or {@link #NONE}. */
    int next(int node) {
        return next[node];
    }

    /** Hangs a node, with what is below it, under another; depths are right after the next {@link #walk}. */
    void attach(int node, int to) {
        parent[node] = to;
        previous[node] = NONE;
        next[node] = child[to];
        if (child[to] != NONE) {
            previous[child[to]] = node;
        }
        child[to] = node;
    }

    void detach(int node) {
        if (previous[node] == NONE) {
            child[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /** The node where the ways of two nodes up to node 0 meet. */
    int meet(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** Walks over a node and all below it, parents before their children; returns how many nodes these are. */
    int walk(int from) {
        int count = 0;
        for (int node = from; node != NONE; node = after(node, from)) {
            walk[count++] = node;
            depth[node] = parent[node] == NONE ? 0 : depth[parent[node]] + 1;
        }
        return count;
    }

    private int after(int node, int from) {
        if (child[node] != NONE) {
            return child[node];
        }
        int done = node;
        while (done != from && next[done] == NONE) {
            done = parent[done];
        }
        return done == from ? NONE : next[done];
    }

    /** The node at this place of the last {@link #walk}. */
    int walked(int place) {
        return walk[place];
    }
}
