package dev.graft.report.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A legend in the house style, below the plot at the left. */
final class Legend {
    private Legend() {}

    static LegendTitle of(List<LegendItem> items) {
        LegendItemCollection collection = new LegendItemCollection();
        items.forEach(collection::add);
        LegendTitle legend = new LegendTitle(() -> collection);
        legend.setItemFont(Typeface.regular(Look.LABEL));
        legend.setItemPaint(Look.INK);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 18));
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        return legend;
    }
}
