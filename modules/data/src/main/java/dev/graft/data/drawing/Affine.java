package dev.graft.data.drawing;

/** An affine map of the plane: {@code x' = xx x + xy y + dx, y' = yx x + yy y + dy}. */
public record Affine(double xx, double xy, double yx, double yy, double dx, double dy) {

    public static Affine shift(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    public static Affine scale(double x, double y) {
        return new Affine(x, 0, 0, y, 0, 0);
    }

    /** Leans upright lines to the right: a point at height h above the origin moves by {@code slope * h}. */
    public static Affine slant(double slope) {
        return new Affine(1, -slope, 0, 1, 0, 0);
    }

    /** Turns clockwise about the origin, as seen with y downwards. */
    public static Affine turn(double degrees) {
        // StrictMath: the last bit of Math.sin may differ between machines
        double sine = StrictMath.sin(StrictMath.toRadians(degrees));
        double cosine = StrictMath.cos(StrictMath.toRadians(degrees));
        return new Affine(cosine, -sine, sine, cosine, 0, 0);
    }

    /** This map, and then the next. */
    public Affine then(Affine next) {
        return new Affine(
                next.xx * xx + next.xy * yx,
                next.xx * xy + next.xy * yy,
                next.yx * xx + next.yy * yx,
                next.yx * xy + next.yy * yy,
                next.x(dx, dy),
                next.y(dx, dy));
    }

    public double x(double x, double y) {
        return xx * x + xy * y + dx;
    }

    public double y(double x, double y) {
        return yx * x + yy * y + dy;
    }
}
