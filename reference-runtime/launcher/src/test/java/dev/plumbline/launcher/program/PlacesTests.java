package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTests {

  @ParameterizedTest
  @CsvSource({"/a/b, a/b", "a//b/, a/b", "/a/./b/../c, a/c", "/../../a, a", "/, ''"})
  void dotsAreResolvedInsideTheRoot(String path, String parts) {
    assertThat(String.join("/", Places.parts(path))).isEqualTo(parts);
  }
}
