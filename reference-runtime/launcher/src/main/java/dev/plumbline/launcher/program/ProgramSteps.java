package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CHDIR;
import static dev.plumbline.syscalls.SyscallName.CLOSE_RANGE;
import static dev.plumbline.syscalls.SyscallName.EXECVE;
import static dev.plumbline.syscalls.SyscallName.FACCESSAT;
import static dev.plumbline.syscalls.SyscallName.FACCESSAT2;
import static dev.plumbline.syscalls.SyscallName.GETCWD;
import static dev.plumbline.syscalls.SyscallName.READ;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.spec.runtime.Process;
import dev.plumbline.syscalls.Address;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.Slot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The end of every program: wait to be started, then become the user's: runtime.md#start. */
final class ProgramSteps {

  private static final int CLOSE_RANGE_CLOEXEC = 4;
  private static final int ENOENT = 2;
  private static final int EACCES = 13;
  private static final int X_OK = 1;
  private static final int AT_EACCESS = 0x200;
  private static final int ENOSYS = 38;
  private static final int PATH_MAX = 4096;
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Script script;
  private final Process process;
  private final Environment environment;
  private final Slot entered;
  private final List<Address> found = new ArrayList<>();

  ProgramSteps(Script script, Process process, Environment environment) {
    this.script = script;
    this.process = process;
    this.environment = environment;
    this.entered = script.steps.slot("entered");
  }

  /** Nothing but standard streams and what the caller preserved is handed on. */
  void closeOnExec(int first) {
    script.action("keep descriptors from the program", "runtime-spec/lifecycle");
    script.must(CLOSE_RANGE, first, 0xffffffffL, CLOSE_RANGE_CLOEXEC);
  }

  /** Asks for the variables that depend on what the process sees. */
  void completeEnvironment(Talk talk) {
    if (environment.isComplete()) {
      return;
    }
    script.action("ask for the rest of the environment", "commandline/environment");
    var rest = script.steps.zeros("found", Environment.HOME_ROOM + Environment.LISTEN_PID_ROOM);
    talk.ask(Message.ENVIRONMENT, rest);
    if (environment.home()) {
      found.add(rest.start());
    }
    if (environment.listenPid()) {
      found.add(rest.at(Environment.HOME_ROOM));
    }
  }

  /**
   * Enters it while the process may still enter any; one that only its user may enter is left to
   * {@link #workingDirectory}.
   */
  void tryWorkingDirectory() {
    script.may(CHDIR, process.cwd()).into(entered);
  }

  /** A working directory outside the root shows itself by a path without a leading slash. */
  void workingDirectory() {
    script.action("enter the working directory " + process.cwd(), "runtime-spec/process");
    var there = script.steps.label("there");
    script.steps.add(entered, 0).ifZero(there);
    script.must(CHDIR, process.cwd());
    script.steps.place(there);
    var path = script.steps.zeros("cwd", PATH_MAX);
    var inside = script.steps.label("inside");
    script.must(GETCWD, path, PATH_MAX);
    var first = script.steps.slot("first");
    script.steps.load(1, path).into(first);
    script.steps.subtract(first, (int) '/').ifZero(inside);
    script.steps.set(-ENOENT).into(script.error).ifNegative(script.failed());
    script.steps.place(inside);
  }

  /**
   * Callers want to hear at once, and not only from {@code start}, of a program that is missing.
   */
  void find() {
    var args = Objects.requireNonNullElse(process.args(), List.<String>of());
    if (args.isEmpty()) {
      return;
    }
    script.action("find the program " + args.get(0), "runtime-spec/process");
    var found = script.steps.label("found");
    var result = script.steps.slot("access");
    script.steps.set(-ENOENT).into(script.error);
    for (var candidate : candidates(args.get(0))) {
      var next = script.steps.label("next");
      var there = script.steps.label("there");
      access(candidate, result, there);
      script.steps.add(result, ENOENT).ifZero(next);
      script.steps.set(result).into(script.error);
      script.steps.jump(next);
      script.steps.place(there);
      // That of a directory is the right to search it.
      script.steps.call(FACCESSAT, Script.AT_FDCWD, candidate + "/.", 0).ifNegative(found);
      script.steps.set(-EACCES).into(script.error);
      script.steps.place(next);
    }
    script.steps.jump(script.failed());
    script.steps.place(found);
  }

  /**
   * By what it is allowed now, which the older call does not ask; Linux before 5.8 has no other.
   */
  private void access(String file, Slot result, Label found) {
    var known = script.steps.label("answered");
    script
        .steps
        .call(FACCESSAT2, Script.AT_FDCWD, file, X_OK, AT_EACCESS)
        .into(result)
        .ifZero(found);
    script.steps.add(result, ENOSYS).ifNotZero(known);
    script.steps.call(FACCESSAT, Script.AT_FDCWD, file, X_OK).into(result).ifZero(found);
    script.steps.place(known);
  }

  void waitForStart(Slot call) {
    script.action("wait to be started", "runtime-spec/lifecycle");
    var abandoned = script.steps.label("started");
    script.steps.call(READ, call, script.steps.zeros("call", 8), 1).ifPositive(abandoned);
    script.steps.exit(1);
    script.steps.place(abandoned);
  }

  /** Tries the places of PATH in turn; the error told is that of the first that is there. */
  void execute() {
    var args = Objects.requireNonNullElse(process.args(), List.<String>of());
    script.action("execute " + (args.isEmpty() ? "nothing" : args.get(0)), "runtime-spec/process");
    var vector = Vectors.of(script.steps, args);
    var variables = Vectors.of(script.steps, environment.variables(), found);
    var worst = script.steps.slot("execve");
    script.steps.set(-ENOENT).into(script.error);
    for (var candidate : candidates(args.isEmpty() ? "" : args.get(0))) {
      var next = script.steps.label("next");
      script.steps.call(EXECVE, candidate, vector, variables).into(worst);
      script.steps.add(worst, ENOENT).ifZero(next);
      script.steps.set(worst).into(script.error);
      script.steps.place(next);
    }
    script.steps.jump(script.failed());
  }

  private List<String> candidates(String program) {
    if (program.contains("/")) {
      return List.of(program);
    }
    List<String> candidates = new ArrayList<>();
    var path =
        environment.variables().stream()
            .filter(variable -> variable.startsWith("PATH="))
            .map(variable -> variable.substring("PATH=".length()))
            .reduce(DEFAULT_PATH, (first, last) -> last);
    for (var directory : path.split(":", -1)) {
      candidates.add(Path.of(directory.isEmpty() ? "." : directory).resolve(program).toString());
    }
    return candidates;
  }

  /** Placed behind it: tells {@code start} why, and ends. */
  void placeFailed(Slot answer) {
    script.placeFailed();
    var failure = script.steps.zeros("told", 8);
    script.steps.store(8, failure, Talk.failure(script));
    script.may(WRITE, answer, failure, 8);
    script.steps.exit(1);
  }
}
