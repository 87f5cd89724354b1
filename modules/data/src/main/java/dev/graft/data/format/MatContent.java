package dev.graft.data.format;

import java.util.List;

/** What a MATLAB variable holds. */
sealed interface MatContent {
    /** For messages: "a matrix of 958 x 800". */
    String words();

    /** Numbers in a full array. */
    record Full(Numbers numbers) implements MatContent {
        @Override
        public String words() {
            return "a matrix of " + numbers.size();
        }
    }

    /** Numbers in a sparse matrix. */
    record Compressed(SparseMatrix matrix) implements MatContent {
        @Override
        public String words() {
            return "a sparse matrix of " + matrix.size();
        }
    }

    /** A cell array, column-major. */
    record Cells(List<MatContent> contents) implements MatContent {
        @Override
        public String words() {
            return "a cell array of " + contents.size();
        }
    }

    /** Characters in one row. */
    record Characters(String text) implements MatContent {
        @Override
        public String words() {
            return "a text";
        }
    }

    /** What is not read, such as a struct. */
    record Other(String words) implements MatContent {}
}
