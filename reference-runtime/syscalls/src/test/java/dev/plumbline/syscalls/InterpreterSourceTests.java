package dev.plumbline.syscalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes checked in are those of the sources checked in. */
@EnabledIf(
    value = "dev.plumbline.syscalls.Machines#assemblersPresent",
    disabledReason = "an assembler for x86-64 or aarch64 is not installed")
class InterpreterSourceTests {

  @ParameterizedTest
  @EnumSource
  void sourceAssemblesToTheBytesCheckedIn(Architecture architecture, @TempDir Path work)
      throws Exception {
    Path object = work.resolve("interpreter.o");
    Path code = work.resolve("interpreter.bin");
    Path source = Path.of("src/main/asm", architecture.machine() + ".S");
    Machines.output(Machines.tool(architecture, "as"), "-o", object.toString(), source.toString());
    Machines.output(
        Machines.tool(architecture, "objcopy"),
        "-O",
        "binary",
        "-j",
        ".text",
        object.toString(),
        code.toString());
    assertThat(HexFormat.of().formatHex(Interpreter.code(architecture)))
        .as("src/main/asm/assemble writes the resources anew")
        .isEqualTo(HexFormat.of().formatHex(Files.readAllBytes(code)));
  }
}
