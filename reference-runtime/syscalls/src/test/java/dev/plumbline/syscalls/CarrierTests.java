package dev.plumbline.syscalls;

import static dev.plumbline.syscalls.SyscallName.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that travel in arguments. */
@ParameterizedClass
@MethodSource("dev.plumbline.syscalls.Machines#runnable")
class CarrierTests {

  @Parameter Architecture architecture;

  @TempDir Path work;

  @Test
  void carriedProgramRunsWithItsDataAndZeros() throws Exception {
    var program = new ProgramBuilder();
    var zeros = program.zeros("zeros", 40_000);
    var sum = program.slot("sum");
    program.load(8, zeros.at(39_992)).into(sum);
    program.add(sum, 7).into(sum);
    program.call(WRITE, 1, "carried", 7);
    program.exit(sum);

    var ended = carry(Carrier.arguments(program.build(), architecture));

    assertThat(ended.output()).asString().isEqualTo("carried");
    assertThat(ended.status()).isEqualTo(7);
  }

  @Test
  void programOfSeveralArgumentsArrivesWhole() throws Exception {
    var noise = new byte[150_000];
    new Random(1).nextBytes(noise);
    var program = new ProgramBuilder();
    program.call(WRITE, 1, program.bytes("noise", noise), noise.length);
    program.exit(0);
    var words = Carrier.arguments(program.build(), architecture);

    assertThat(words).hasSizeGreaterThan(2).allMatch(word -> word.matches("[a-zA-Z.]+"));
    assertThat(carry(words, work.resolve("noise"))).isEqualTo(noise);
  }

  @Test
  void argumentsBehindTheProgramAreItsOwn() throws Exception {
    var program = new ProgramBuilder();
    var word = program.slot("word");
    program.add(program.argv(), 16).into(word);
    program.load(8, word).into(word);
    program.call(WRITE, 1, word, 3);
    program.exit(0);
    var words = new ArrayList<>(Carrier.arguments(program.build(), architecture));
    words.add("own");

    assertThat(carry(words).output()).asString().isEqualTo("own");
  }

  @Test
  void textThatIsNoProgramHasAStatusOfItsOwn() throws Exception {
    var other = architecture == Architecture.X86_64 ? "a" : "x";
    var own = architecture == Architecture.X86_64 ? "x" : "a";
    for (var words :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of(other + "."),
            List.of(own),
            List.of(own + "!"),
            List.of(own + "Z".repeat(99_000), "Z".repeat(99_000) + "."))) {
      assertThat(carry(words).status()).isEqualTo(Carrier.NO_PROGRAM);
    }
  }

  @Test
  void programTooLargeIsRefused() {
    var program = new ProgramBuilder();
    program.zeros("too large", 5 << 20);
    program.exit(0);
    var built = program.build();

    assertThatThrownBy(() -> Carrier.arguments(built, architecture))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a carrier has room for 4194304 bytes, was ");
  }

  private Machines.Ended carry(List<String> words) throws Exception {
    var process = start(words, ProcessBuilder.Redirect.PIPE);
    var output = process.getInputStream().readAllBytes();
    return new Machines.Ended(process.waitFor(), output);
  }

  /** To a file, which takes all in one write. */
  private byte[] carry(List<String> words, Path output) throws Exception {
    assertThat(start(words, ProcessBuilder.Redirect.to(output.toFile())).waitFor()).isZero();
    return Files.readAllBytes(output);
  }

  private Process start(List<String> words, ProcessBuilder.Redirect output) throws Exception {
    var file = work.resolve("carrier");
    Files.write(file, Carrier.executable(architecture));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>();
    if (architecture != Architecture.current()) {
      command.add(Machines.emulator(architecture));
    }
    command.add(file.toString());
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(output)
        .start();
  }
}
