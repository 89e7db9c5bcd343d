package dev.plumbline.syscalls.host;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a program as a child that gets nothing of the JVM but what is named here: posix_spawn(3).
 *
 * <p>All signals are unblocked and have their default action; only descriptors 0, 1 and 2 are
 * handed down, and those given. The caller reaps it: {@link Subreaper#reap}.
 *
 * @param arguments the first is the program's own name
 * @param environment as {@code NAME=value}
 * @param stdin the descriptor that becomes the child's standard input; likewise the next two
 * @param further descriptors that become the child's 3, 4 and so on
 */
public record Spawn(
    Path program,
    List<String> arguments,
    List<String> environment,
    int stdin,
    int stdout,
    int stderr,
    List<Integer> further) {

  private static final short SET_SIGNAL_DEFAULTS = 0x04;
  private static final short SET_SIGNAL_MASK = 0x08;
  private static final int FIRST_CLOSED = 3;

  public Spawn {
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
    further = List.copyOf(further);
  }

  /** A program with its arguments, an empty environment and this process's own streams. */
  public static Spawn of(Path program, String... arguments) {
    return new Spawn(program, List.of(arguments), List.of(), 0, 1, 2, List.of());
  }

  /** The same with this environment. */
  public Spawn withEnvironment(String... variables) {
    return new Spawn(program, arguments, List.of(variables), stdin, stdout, stderr, further);
  }

  /** The same with its standard output there. */
  public Spawn withStdout(Descriptor descriptor) {
    return new Spawn(program, arguments, environment, stdin, descriptor.fd(), stderr, further);
  }

  /** The same with these descriptors as 3, 4 and so on. */
  public Spawn withDescriptors(List<Integer> descriptors) {
    return new Spawn(program, arguments, environment, stdin, stdout, stderr, descriptors);
  }

  /**
   * Starts it.
   *
   * @return its process id
   * @throws ErrnoException if the kernel does not execute it: ENOENT, EACCES, ENOEXEC
   */
  public long start() throws ErrnoException {
    try (var actions = new Memory(SpawnLibrary.OPAQUE_SIZE);
        var attributes = new Memory(SpawnLibrary.OPAQUE_SIZE);
        var signals = new Memory(SpawnLibrary.OPAQUE_SIZE)) {
      check(SpawnLibrary.posix_spawn_file_actions_init(actions));
      check(SpawnLibrary.posix_spawnattr_init(attributes));
      try {
        streams(actions);
        signals(attributes, signals);
        var pid = new int[1];
        check(
            SpawnLibrary.posix_spawn(
                pid,
                Libc.path(program),
                actions,
                attributes,
                vector(arguments),
                vector(environment)));
        return pid[0];
      } finally {
        SpawnLibrary.posix_spawn_file_actions_destroy(actions);
        SpawnLibrary.posix_spawnattr_destroy(attributes);
      }
    }
  }

  private void streams(Pointer actions) throws ErrnoException {
    int[] from = {stdin, stdout, stderr};
    for (int to = 0; to < from.length; to++) {
      check(SpawnLibrary.posix_spawn_file_actions_adddup2(actions, from[to], to));
    }
    // First out of the way of each other: the wanted numbers may be among the given ones.
    var aside = FIRST_CLOSED + further.size() + SpawnLibrary.DESCRIPTORS;
    for (var i = 0; i < further.size(); i++) {
      check(SpawnLibrary.posix_spawn_file_actions_adddup2(actions, further.get(i), aside + i));
    }
    for (var i = 0; i < further.size(); i++) {
      var to = FIRST_CLOSED + i;
      check(SpawnLibrary.posix_spawn_file_actions_adddup2(actions, aside + i, to));
    }
    var first = FIRST_CLOSED + further.size();
    check(SpawnLibrary.posix_spawn_file_actions_addclosefrom_np(actions, first));
  }

  /** A JVM's threads block SIGQUIT, which a child would inherit. */
  private void signals(Pointer attributes, Pointer signals) throws ErrnoException {
    check(
        SpawnLibrary.posix_spawnattr_setflags(
            attributes, (short) (SET_SIGNAL_DEFAULTS | SET_SIGNAL_MASK)));
    SpawnLibrary.sigfillset(signals);
    check(SpawnLibrary.posix_spawnattr_setsigdefault(attributes, signals));
    SpawnLibrary.sigemptyset(signals);
    check(SpawnLibrary.posix_spawnattr_setsigmask(attributes, signals));
  }

  private static Pointer vector(List<String> strings) {
    return new StringArray(strings.toArray(String[]::new), StandardCharsets.UTF_8.name());
  }

  /** These functions return the error number; they do not set errno. */
  private void check(int error) throws ErrnoException {
    if (error != 0) {
      throw new ErrnoException(
          "posix_spawn", error, program.toString(), SpawnLibrary.strerror(error));
    }
  }
}
