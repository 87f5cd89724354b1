package dev.graft.core.strategy;

import static dev.graft.core.Require.require;

import java.util.List;

/** Something that a strategy wants shown; the report knows only these. */
public sealed interface Exhibit {
    String title();

    /** The same under another title. */
    Exhibit titled(String other);

    /**
     * A table of texts.
     *
     * @param rows each as long as {@code columns}
     */
    record Table(String title, List<String> columns, List<List<String>> rows) implements Exhibit {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                require(
                        row.size() == columns.size(),
                        "table \"%s\": a row of %d in %d columns",
                        title,
                        row.size(),
                        columns.size());
            }
        }

        @Override
        public Table titled(String other) {
            return new Table(other, columns, rows);
        }
    }

    /** Lines over a common axis, such as a loss over steps. */
    record Curve(String title, String x, String y, List<Series> lines) implements Exhibit {
        public Curve {
            lines = List.copyOf(lines);
        }

        @Override
        public Curve titled(String other) {
            return new Curve(other, x, y, lines);
        }
    }

    /** Groups of points in the plane, such as two domains before a mapping. */
    record Scatter(String title, List<Series> groups) implements Exhibit {
        public Scatter {
            groups = List.copyOf(groups);
        }

        @Override
        public Scatter titled(String other) {
            return new Scatter(other, groups);
        }
    }

    /** A matrix of numbers with named rows and columns, such as which class is taken for which. */
    record Matrix(String title, List<String> rows, List<String> columns, List<List<Double>> values) implements Exhibit {
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
            require(
                    values.size() == rows.size(),
                    "matrix \"%s\": %d rows for %d names",
                    title,
                    values.size(),
                    rows.size());
            for (List<Double> row : values) {
                require(
                        row.size() == columns.size(),
                        "matrix \"%s\": a row of %d in %d columns",
                        title,
                        row.size(),
                        columns.size());
            }
        }

        @Override
        public Matrix titled(String other) {
            return new Matrix(other, rows, columns, values);
        }
    }

    /** Rules in readable logic, one a line. */
    record Rules(String title, List<String> lines) implements Exhibit {
        public Rules {
            lines = List.copyOf(lines);
        }

        @Override
        public Rules titled(String other) {
            return new Rules(other, lines);
        }
    }

    /** Named points; {@code x} and {@code y} have one length. */
    record Series(String name, List<Double> x, List<Double> y) {
        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            require(x.size() == y.size(), "series \"%s\": %d x for %d y", name, x.size(), y.size());
        }
    }
}
