package dev.plumbline.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTests {

  @ParameterizedTest
  @CsvSource({"0, 10", "0.25, 20", "0.5, 30", "0.95, 48", "1, 50"})
  void quantileLiesBetweenItsNeighbours(double part, double expected) {
    assertThat(Series.quantile(new double[] {10, 20, 30, 40, 50}, part))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void medianOfAnEvenNumberIsTheMiddleOfTheInnerTwo() {
    assertThat(Series.quantile(new double[] {1, 2, 4, 100}, 0.5)).isEqualTo(3);
  }

  @Test
  void onlyValueIsEveryQuantile() {
    assertThat(Series.quantile(new double[] {7}, 0.95)).isEqualTo(7);
  }

  @Test
  void ratioOfMediansIsNotThatOfThePairs() {
    var series = new Series("create");
    series.add(new Lap(10, 3, 300), new Lap(10, 1, 20));
    series.add(new Lap(20, 5, 100), new Lap(40, 2, 90));
    series.add(new Lap(60, 4, 200), new Lap(20, 9, 50));
    var result = series.result();
    assertThat(result.name()).isEqualTo("create");
    assertThat(result.aMedianMs()).isEqualTo(20);
    assertThat(result.bMedianMs()).isEqualTo(20);
    assertThat(result.ratioMedian()).isEqualTo(1);
    assertThat(result.ratioP95()).isCloseTo(2.8, within(1e-9));
    assertThat(result.aCpuMs()).isEqualTo(4);
    assertThat(result.bCpuMs()).isEqualTo(2);
    assertThat(result.aPeakKib()).isEqualTo(300);
    assertThat(result.bPeakKib()).isEqualTo(90);
  }

  @Test
  void nothingMeasuredHasNoResult() {
    var series = new Series("create");
    series.add(new Lap(1, 1, 1), new Lap(1, 1, 1));
    series.clear();
    assertThatThrownBy(series::result).hasMessage("create: nothing was measured");
  }

  @Test
  void oneAfterTheOtherTakesTheSumAndTheLargerMemory() {
    assertThat(new Lap(1.5, 1, 10).plus(new Lap(2, 0.5, 30)).plus(new Lap(1, 2, 20)))
        .isEqualTo(new Lap(4.5, 3.5, 30));
  }
}
