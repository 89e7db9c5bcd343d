package dev.plumbline.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.config.DefaultConfig;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.operation.ExecRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of the launcher that is killed at any of its system calls: the command fails, or the
 * container is a stopped one, and nothing is left of it. Some of the calls, by the seed; {@code
 * -Dsteps=all} tries each.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CutProgramTests {

  private static final String ID = "cut-" + ProcessHandle.current().pid();
  private static final boolean ALL = System.getProperty("steps", "").equals("all");
  private static final int STRIDE = ALL ? 1 : 7;
  private static final int FIRST = ALL ? 0 : (int) (Long.getLong("plumbline.seed", 1) % STRIDE);

  /**
   * Its program ended before it ran, or runs in spite of the cut, or the hook that was cut has
   * undone it.
   */
  private static final List<String> ENDED = List.of("stopped", "running", "does not exist");

  @TempDir Path directory;

  @AfterEach
  void nothingIsLeft() throws IOException {
    whole().delete(ID, true);
    Orphans.reap();
    assertThat(new Remains(directory, ID).look()).isEmpty();
  }

  @Test
  void containerWhoseProgramIsKilledLeavesNothing() throws IOException {
    write(config());
    cutEach();
  }

  @Test
  void containerInAUserNamespaceWhoseProgramIsKilledLeavesNothing() throws IOException {
    var ids = List.of(IdMapping.of(0, 0, 65536));
    write(
        config()
            .withLinux(
                linux ->
                    linux
                        .plusNamespace(Namespace.of(NamespaceType.USER))
                        .withUidMappings(ids)
                        .withGidMappings(ids)));
    cutEach();
  }

  @Test
  void containerStaysAsItWasWhereTheProgramOfExecIsKilled() throws IOException {
    write(config());
    whole().create(CreateRequest.of(ID, directory));
    whole().start(ID);
    var calls = new ArrayList<Integer>();
    exec(noting(calls));
    for (var call : chosen(calls)) {
      exec(program -> cut(program, call));
      Orphans.reap("/ends", "plumb-exec");
      assertThat(whole().state(ID).status()).as("call %d", call).isEqualTo(ContainerStatus.RUNNING);
      assertThat(processes()).as("call %d", call).isEqualTo(1);
    }
  }

  private void cutEach() throws IOException {
    var calls = new ArrayList<Integer>();
    operations(noting(calls)).create(CreateRequest.of(ID, directory));
    whole().delete(ID, true);
    assertThat(calls).hasSizeGreaterThan(100);
    for (var call : chosen(calls)) {
      if (creates(call)) {
        starts();
        assertThat(status()).as("call %d", call).isIn(ENDED);
        whole().delete(ID, true);
      }
      Orphans.reap();
      assertThat(new Remains(directory, ID).look()).as("call %d", call).isEmpty();
    }
  }

  private boolean creates(int call) throws IOException {
    try {
      operations(program -> cut(program, call)).create(CreateRequest.of(ID, directory));
      return true;
    } catch (Refusal e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }

  private String status() throws IOException {
    try {
      return whole().state(ID).status().text();
    } catch (Refusal e) {
      return e.getMessage().replaceAll(".*: ", "").replaceAll(" below .*", "");
    }
  }

  private void starts() throws IOException {
    try {
      whole().start(ID);
    } catch (Refusal e) {
      assertThat(e.getMessage()).startsWith("container " + ID + ": ");
    }
  }

  private void exec(Finish finish) throws IOException {
    var process = Process.of("/", "/ends");
    try {
      operations(finish)
          .exec(new ExecRequest(ID, process, null, true, null, null, List.of(), 0, false));
    } catch (Refusal e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private long processes() throws IOException {
    return ProcessSnapshot.all().stream()
        .filter(process -> !process.hasEnded())
        .filter(process -> process.cgroups().stream().anyMatch(line -> line.endsWith("/" + ID)))
        .count();
  }

  private static Finish noting(List<Integer> calls) {
    return program -> {
      IntStream.range(0, program.program().calls().size()).forEach(calls::add);
      return program;
    };
  }

  private static List<Integer> chosen(List<Integer> calls) {
    return calls.stream().filter(call -> call % STRIDE == FIRST).toList();
  }

  private static CompiledProgram cut(CompiledProgram compiled, int call) {
    var step = compiled.program().calls().get(call).step();
    return new CompiledProgram(compiled.program().endingAt(step), compiled.actions());
  }

  private Operations whole() {
    return operations(Finish.NONE);
  }

  private Operations operations(Finish finish) {
    return new Operations(new StateRoot(directory.resolve("state")), finish, warning -> {});
  }

  private void write(RuntimeConfig config) throws IOException {
    Files.createDirectories(directory.resolve("rootfs"));
    program(ID, true);
    program("ends", false);
    Files.writeString(directory.resolve("config.json"), Json.text(config));
  }

  private void program(String name, boolean waits) throws IOException {
    var program = new ProgramBuilder();
    if (waits) {
      program.call(SyscallName.RT_SIGSUSPEND, program.zeros("no signals", 8), 8);
    }
    program.exit(0);
    ElfImage.of(program.build(), Architecture.current())
        .writeTo(directory.resolve("rootfs/" + name));
  }

  /** What {@code spec} writes, with hooks that run inside. */
  private RuntimeConfig config() throws IOException {
    return DefaultConfig.forRoot()
        .withProcess(process -> process.withArgs(List.of("/" + ID)).withTerminal(false))
        .withHooks(
            Hooks.EMPTY
                .plus(
                    HookKind.CREATE_CONTAINER, Hook.of(directory.resolve("rootfs/ends").toString()))
                .plus(HookKind.START_CONTAINER, Hook.of("/ends")))
        .withLinux(linux -> linux.withCgroupsPath("/plumbline-crash/" + ID));
  }
}
