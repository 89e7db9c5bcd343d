package dev.plumbline.syscalls;

import static dev.plumbline.syscalls.SyscallName.MKDIRAT;
import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramBuilderTests {

  private final ProgramBuilder program = new ProgramBuilder();

  @Test
  void listingNamesCallsArgumentsResultsLabelsAndNotes() {
    var fd = program.slot("fd");
    var failed = program.label("failed");
    var buffer = program.zeros("buffer", 64);
    program
        .call(OPENAT, -100, "/a \"file\"", OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT), 0)
        .into(fd)
        .ifNegative(failed)
        .note("open");
    program.call(READ, fd, buffer.at(8), 56);
    program.place(failed);
    program.exit(0);
    assertThat(program.build().listing())
        .isEqualTo(
            """
               0  openat(-100, "/a \\42file\\42", O_WRONLY|O_CREAT, 0) -> [fd]; if negative go to failed  # open
               1  read([fd], buffer+8, 56)
            failed:
               2  exit_group(0)
            """);
  }

  @Test
  void callIsFoundByTheNoteBeforeItAndCanBeLeftOutOrChanged() {
    var failed = program.label("failed");
    program.set(1).note("make a directory");
    program.call(MKDIRAT, -100, "/a", 0755).ifNegative(failed);
    program.place(failed);
    program.exit(0);
    var built = program.build();
    assertThat(built.calls())
        .containsExactly(
            new PlacedCall(1, "make a directory", MKDIRAT),
            new PlacedCall(2, "make a directory", SyscallName.EXIT_GROUP));
    assertThat(built.withoutCall(1, 0).listing()).contains("set(0); if negative go to failed");
    assertThat(built.withArgument(1, 2, 7).listing()).contains("mkdirat(-100, \"/a\", 7)");
    assertThat(built.withoutBits(1, 2, 0700).listing()).contains("mkdirat(-100, \"/a\", 45)");
    assertThat(built.listing()).contains("mkdirat(-100, \"/a\", 493)");
  }

  @Test
  void jumpToALabelWithoutAPlaceIsRefused() {
    program.jump(program.label("nowhere"));
    assertThatThrownBy(program::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("label nowhere is not placed");
  }

  @Test
  void labelHasOnePlace() {
    var label = program.here("here");
    assertThatThrownBy(() -> program.place(label)).hasMessage("label here is placed already");
  }

  @Test
  void stepJumpsToOneLabel() {
    var label = program.here("here");
    var step = program.set(1).ifZero(label);
    assertThatThrownBy(() -> step.ifNegative(label))
        .hasMessage("set: a step jumps to one label, was here");
  }

  @Test
  void seventhArgumentIsRefused() {
    assertThatThrownBy(() -> program.call(MKDIRAT, 1, 2, 3, 4, 5, 6, 7))
        .hasMessage("MKDIRAT: 6 arguments at most, was 7");
  }

  @Test
  void argumentOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> program.set('x'))
        .hasMessage(
            "an argument is a number, an operand, a buffer or a text, was class"
                + " java.lang.Character");
  }

  @Test
  void programThatCanRunOnIntoNothingIsRefused() {
    program.set(1);
    assertThatThrownBy(program::build).hasMessage("the last step must exit or jump, was set(1)");
  }

  @Test
  void bufferOfAnotherProgramIsRefused() {
    var foreign = new ProgramBuilder().zeros("foreign", 8);
    program.call(READ, 0, foreign, 8);
    program.exit(0);
    var built = program.build();
    assertThatThrownBy(() -> ElfImage.of(built, Architecture.X86_64))
        .hasMessage("buffer foreign belongs to another program");
  }

  @Test
  void openFlagsHaveTheValuesOfTheArchitecture() {
    var flags = OpenFlags.of(OpenFlag.DIRECTORY, OpenFlag.CLOEXEC);
    assertThat(flags.value(Architecture.X86_64)).isEqualTo(0x90000);
    assertThat(flags.value(Architecture.AARCH64)).isEqualTo(0x84000);
  }
}
