package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.EXECVE;
import static dev.plumbline.syscalls.SyscallName.MOUNT;
import static dev.plumbline.syscalls.SyscallName.UNSHARE;

import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that becomes criu: it waits until it is in the container's cgroups, and makes the
 * root a mount, as criu wants it, where nobody else sees that.
 */
public final class RestoreProgram {

  private static final int CONTROL = 3;

  private RestoreProgram() {}

  /**
   * Compiles it; the stream, descriptor 3, ends without a word when criu runs.
   *
   * @param criu the program
   * @param words its arguments, the name first
   * @param rootfs the directory of the container's root
   * @param place a directory that it is mounted on
   */
  public static CompiledProgram of(
      Path criu, List<String> words, List<String> environment, Path rootfs, Path place) {
    var script = new Script();
    var talk = new Talk(script, CONTROL);
    var chapter = "commandline/checkpoint";
    script.action("wait for the launcher", "");
    new ProgramSteps(
            script,
            dev.plumbline.spec.runtime.Process.of("/"),
            new Environment(environment, false, false))
        .closeOnExec(CONTROL);
    talk.await();
    script.action("mount the root " + rootfs + " for criu", chapter);
    script.must(UNSHARE, CloneFlags.CLONE_NEWNS);
    script.must(MOUNT, 0, "/", 0, MountFlags.MS_REC | MountFlags.MS_PRIVATE, 0);
    script.must(
        MOUNT, rootfs.toString(), place.toString(), 0, MountFlags.MS_BIND | MountFlags.MS_REC, 0);
    script.action("execute " + criu, chapter);
    script.must(
        EXECVE,
        criu.toString(),
        Vectors.of(script.steps, words),
        Vectors.of(script.steps, environment));
    talk.placeFailed();
    return new CompiledProgram(script.steps.build(), script.actions());
  }
}
