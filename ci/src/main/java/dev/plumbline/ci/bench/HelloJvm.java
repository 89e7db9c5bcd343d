package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a command written in Java costs: a program that prints a line, started by this
 * Java with the options that {@code plumb-runtime} has, and the archive of classes that Java has of
 * its own.
 *
 * @param stopwatch takes the time
 * @param classes holds the program's class
 */
record HelloJvm(Stopwatch stopwatch, Path classes) {

  /** Beside those, {@code plumb-runtime} names its archives and libraries. */
  static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=20",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0");

  /** The program. */
  static final class Hello {
    private Hello() {}

    public static void main(String[] words) {
      System.out.println("hello");
    }
  }

  /** Puts the program below a directory. */
  static HelloJvm write(Stopwatch stopwatch, Path directory) {
    var name = Hello.class.getName().replace('.', '/') + ".class";
    try (var in = Hello.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      var file = directory.resolve("classes").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, in.readAllBytes());
      return new HelloJvm(stopwatch, directory.resolve("classes"));
    } catch (IOException e) {
      throw new HarnessException("write the program of a JVM: " + e.getMessage(), e);
    }
  }

  /** Starts it once. */
  Lap lap() {
    List<String> words = new ArrayList<>(stopwatch.words());
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xshare:auto");
    words.addAll(OPTIONS);
    words.addAll(List.of("-cp", classes.toString(), Hello.class.getName()));
    try {
      var process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var status = process.waitFor();
      if (status != 0) {
        throw new HarnessException("a JVM that only prints a line: exit status " + status);
      }
      return stopwatch.lap();
    } catch (IOException e) {
      throw new HarnessException("start a JVM: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HarnessException("start a JVM: interrupted", e);
    }
  }
}
