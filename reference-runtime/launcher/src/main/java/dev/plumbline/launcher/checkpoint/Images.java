package dev.plumbline.launcher.checkpoint;

import dev.plumbline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files of a checkpoint are, and how criu is to treat them.
 *
 * @param directory of the images, absolute
 * @param work directory of logs, absolute
 * @param flags further words for criu
 */
public record Images(Path directory, Path work, List<String> flags) {

  private static final String DESCRIPTORS = "descriptors.json";
  private static final int STANDARD_STREAMS = 3;
  private static final int LAST_LINES = 3;

  public Images {
    flags = List.copyOf(flags);
  }

  /** Makes both directories where they are missing. */
  public void make() throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(work);
  }

  /**
   * The words of a call of criu.
   *
   * @param action such as {@code dump}
   * @param more words of this call alone
   */
  public List<String> words(String action, List<String> more) {
    List<String> words = new ArrayList<>(List.of("criu", action));
    words.addAll(List.of("--images-dir", directory.toString(), "--work-dir", work.toString()));
    words.addAll(List.of("--log-file", log(action).getFileName().toString(), "-v4"));
    // Mounts of the host are found again by what they show; cgroups are this runtime's business.
    words.addAll(List.of("--external", "mnt[]:sm", "--manage-cgroups=ignore"));
    // Standard streams may be the host's /dev/null, which the container sees in another place.
    words.add("--evasive-devices");
    words.addAll(flags);
    words.addAll(more);
    return words;
  }

  private Path log(String action) {
    return work.resolve(action + ".log");
  }

  /** What the standard streams of a process are, for {@link #inherited}. */
  void keepStreams(long pid) throws IOException {
    List<String> targets = new ArrayList<>();
    for (var fd = 0; fd < STANDARD_STREAMS; fd++) {
      targets.add(Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + fd)).toString());
    }
    Files.writeString(directory.resolve(DESCRIPTORS), dev.plumbline.spec.json.Json.text(targets));
  }

  /** Pipes that the streams were are to be this process's own: words for criu. */
  public List<String> inherited() throws IOException {
    var file = directory.resolve(DESCRIPTORS);
    List<String> words = new ArrayList<>();
    if (Files.exists(file)) {
      var targets =
          dev.plumbline.spec.json.Json.read(
              file.toString(), Files.readAllBytes(file), String[].class);
      for (var fd = 0; fd < Math.min(targets.length, STANDARD_STREAMS); fd++) {
        if (targets[fd].startsWith("pipe:")) {
          words.addAll(List.of("--inherit-fd", "fd[" + fd + "]:" + targets[fd]));
        }
      }
    }
    return words;
  }

  /** Why a call of criu failed, as the end of its log tells. */
  public Refusal failure(String action, String status) {
    var log = log(action);
    List<String> errors = new ArrayList<>();
    try {
      for (var line : Files.readAllLines(log)) {
        if (line.contains("Error (")) {
          errors.add(line.substring(line.indexOf("Error (")));
        }
      }
    } catch (IOException e) {
      errors.clear(); // it did not even begin to write
    }
    var last = errors.subList(Math.max(0, errors.size() - LAST_LINES), errors.size());
    return new Refusal(
        "criu %s: ended with %s, see %s: %s"
            .formatted(action, status, log, last.isEmpty() ? "no error" : String.join("; ", last)));
  }
}
