package dev.plumbline.syscalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The numbers are those of the kernel's own headers. */
@EnabledIf(value = "headersPresent", disabledReason = "the kernel's headers are not installed")
class KernelHeaderTests {

  private static final Path X86 = Path.of("/usr/include/x86_64-linux-gnu/asm/unistd_64.h");
  private static final Path GENERIC = Path.of("/usr/include/asm-generic");
  private static final Pattern NUMBER =
      Pattern.compile("#define\\s+(?:__NR_|__NR3264_)?(\\w+)\\s+(\\d+)\\b");

  /** A name that stands for another: {@code newfstatat} for {@code fstatat}. */
  private static final Pattern ALIAS =
      Pattern.compile("#define\\s+__NR_(\\w+)\\s+__NR3264_(\\w+)\\b");

  static boolean headersPresent() {
    return Files.isReadable(X86) && Files.isReadable(GENERIC.resolve("unistd.h"));
  }

  @Test
  void systemCallsHaveTheNumbersOfBothArchitectures() throws IOException {
    var x86 = numbers(X86);
    var generic = numbers(GENERIC.resolve("unistd.h"));
    int compared = 0;
    for (SyscallName call : SyscallName.values()) {
      String name = call.kernelName();
      if (x86.containsKey(name)) {
        assertThat(call.code(Architecture.X86_64)).as(name).isEqualTo((int) x86.get(name));
        assertThat(call.code(Architecture.AARCH64)).as(name).isEqualTo((int) generic.get(name));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(290);
  }

  @Test
  void errorsHaveTheirNumbers() throws IOException {
    var errors = numbers(GENERIC.resolve("errno-base.h"));
    errors.putAll(numbers(GENERIC.resolve("errno.h")));
    for (Errno errno : Errno.values()) {
      assertThat(errno.value()).as(errno.name()).isEqualTo((int) errors.get(errno.name()));
    }
    assertThat(Errno.values()).hasSizeGreaterThan(120);
  }

  private static Map<String, Integer> numbers(Path header) throws IOException {
    String text = Files.readString(header);
    Map<String, Integer> numbers = new HashMap<>();
    NUMBER
        .matcher(text)
        .results()
        .forEach(m -> numbers.put(m.group(1), Integer.valueOf(m.group(2))));
    ALIAS
        .matcher(text)
        .results()
        .forEach(m -> numbers.putIfAbsent(m.group(1), numbers.get(m.group(2))));
    return numbers;
  }
}
