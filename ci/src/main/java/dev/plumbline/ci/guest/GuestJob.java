package dev.plumbline.ci.guest;

import java.nio.file.Path;
import java.util.List;

/**
 * What a guest is started for.
 *
 * @param kind the kind of host
 * @param words the arguments of its {@code plumb}; what that leaves in {@link #RESULT} comes back
 * @param programs programs that it needs, with their libraries, where they lie here
 * @param files other files that it needs, where they lie here
 */
public record GuestJob(GuestKind kind, List<String> words, List<Path> programs, List<Path> files) {

  /** Where a guest's command leaves what is to come back. */
  public static final Path RESULT = Path.of("/result");

  public GuestJob {
    words = List.copyOf(words);
    programs = List.copyOf(programs);
    files = List.copyOf(files);
  }

  /** The words as a file of arguments: one a line, none of them split. */
  String argumentFile() {
    var text = new StringBuilder();
    for (var word : words) {
      text.append('"').append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
    }
    return text.toString();
  }
}
