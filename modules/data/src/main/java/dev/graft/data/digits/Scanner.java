package dev.graft.data.digits;

import dev.graft.core.samples.Image;
import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Gaussian;
import dev.graft.data.drawing.Pen;
import dev.graft.data.drawing.Raster;
import dev.graft.data.drawing.Stroke;
import java.util.List;

/** Scans a written sheet: soft edges, uneven contrast, and noise where there is ink. The paper stays black. */
final class Scanner {
    private Scanner() {}

    static Image scan(List<Stroke> strokes, int size, Dice dice) {
        double blur = dice.between(0.012, 0.024) * size;
        double gain = dice.between(0.8, 1.4);
        double noise = dice.between(0, 0.12);
        double[] ink = new Gaussian(blur).smooth(Pen.draw(strokes, size).ink(), size);
        for (int i = 0; i < ink.length; i++) {
            double grain = 1 + dice.normal(noise);
            ink[i] = Math.max(0, Math.min(1, gain * ink[i] * grain));
        }
        return new Raster(size, ink).image();
    }
}
