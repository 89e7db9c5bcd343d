package dev.plumbline.launcher.rehearsal;

import dev.plumbline.launcher.command.Main;
import dev.plumbline.launcher.program.Finish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls the commands one after the other in this process, on a small container in an empty
 * directory. Where the user may not make one, each goes as far as it comes: its exit code has no
 * meaning here.
 */
public final class Rehearsal {

  private static final String ID = "rehearsal-" + ProcessHandle.current().pid();

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param words the empty directory, which the caller removes
   */
  public static void main(String[] words) throws IOException {
    var directory = Path.of(words[0]);
    var bundle = RehearsalBundle.write(directory.resolve("bundle"));
    var root = directory.resolve("state").toString();
    var pidFile = directory.resolve("pid").toString();
    call(root, "create", "--bundle", bundle.toString(), "--pid-file", pidFile, ID);
    call(root, "state", ID);
    call(root, "start", ID);
    call(root, "state", ID);
    call(root, "exec", "--detach", "--pid-file", pidFile, ID, "/pause");
    call(root, "pause", ID);
    call(root, "resume", ID);
    call(root, "kill", ID, "KILL");
    call(root, "delete", "--force", ID);
    Main.run(List.of("state", ID), Finish.NONE); // not there: where state is kept unless it is said
  }

  private static void call(String root, String... words) {
    var all = new ArrayList<>(List.of("--root", root, "--log", root + ".log"));
    all.addAll(List.of("--log-format", "json"));
    all.addAll(List.of(words));
    try {
      Main.run(List.copyOf(all), Finish.NONE);
    } catch (RuntimeException e) {
      System.err.println("rehearsal: " + words[0] + ": " + e);
    }
  }
}
