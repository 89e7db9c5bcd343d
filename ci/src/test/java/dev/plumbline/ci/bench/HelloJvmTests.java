package dev.plumbline.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelloJvmTests {

  @TempDir private Path directory;

  @Test
  void optionsAreThoseOfTheRuntime() throws IOException {
    assertThat(Files.readString(Path.of("../plumb-runtime")).split("\\s+"))
        .containsAll(HelloJvm.OPTIONS);
  }

  @Test
  void programRunsByItself() {
    var hello = HelloJvm.write(Stopwatch.write(directory.resolve("stopwatch")), directory);
    assertThat(hello.lap().millis()).isPositive();
    assertThat(hello.lap().peakKib()).isGreaterThan(10_000);
  }
}
