package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tallystick.figure.Tally;

class PlotTest {
    private final Tally tally = Samples.tallies().getFirst();
    private final Plot plot = Plot.of(tally, Plot.BROAD);

    @Test
    void every_figure_is_a_bar_in_the_form_of_its_bounds() {
        assertThat(plot.bars())
                .extracting(Plot.Bar::form)
                .containsExactly("at-least", "exact", "exact");
    }

    @Test
    void an_open_end_reaches_the_edge() {
        assertThat(plot.bars().getFirst().top()).isEqualTo(Plot.TOP);
        assertThat(plot.bars().getFirst().bottom()).isGreaterThan(plot.bars().get(1).bottom());
    }

    @Test
    void what_was_said_on_one_day_stands_side_by_side() {
        assertThat(plot.bars().get(1).x() - plot.bars().get(0).x()).isGreaterThanOrEqualTo(16);
        assertThat(plot.bars().get(2).x()).isGreaterThan(plot.bars().get(1).x());
    }

    @Test
    void each_origin_has_its_own_colour_and_keeps_it() {
        assertThat(plot.origins()).containsExactly("interior ministry", "Ilse Varnholt");
        assertThat(plot.bars()).extracting(Plot.Bar::origin).containsExactly(0, 1, 0);
    }

    @Test
    void a_later_toll_is_tied_to_the_one_it_revises() {
        assertThat(plot.ties()).extracting(Plot.Tie::verdict).contains("revises");
    }

    @Test
    void a_narrow_plot_has_the_same_bars_within_its_edges() {
        Plot narrow = Plot.of(tally, Plot.NARROW);
        assertThat(narrow.bars())
                .extracting(Plot.Bar::spoken)
                .isEqualTo(plot.bars().stream().map(Plot.Bar::spoken).toList());
        assertThat(narrow.bars())
                .extracting(Plot.Bar::x)
                .allSatisfy(x ->
                        assertThat(x)
                                .isBetween((double) Plot.LEFT, (double) Plot.NARROW - Plot.RIGHT));
        assertThat(narrow.days()).hasSizeLessThan(3);
    }
}
