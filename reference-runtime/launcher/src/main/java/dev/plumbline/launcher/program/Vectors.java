package dev.plumbline.launcher.program;

import dev.plumbline.syscalls.Address;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;

/** Lists of strings as execve(2) takes them: addresses with a zero behind. */
final class Vectors {

  private Vectors() {}

  static Buffer of(ProgramBuilder steps, List<String> texts) {
    return of(steps, texts, List.of());
  }

  /** Texts, and behind them those that lie at addresses. */
  static Buffer of(ProgramBuilder steps, List<String> texts, List<Address> addresses) {
    List<Object> words = new ArrayList<>();
    for (var text : texts) {
      words.add(steps.text(text).start());
    }
    words.addAll(addresses);
    words.add(0);
    return steps.words("strings", words.toArray());
  }
}
