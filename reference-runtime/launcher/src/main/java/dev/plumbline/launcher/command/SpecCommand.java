package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.config.BundleProblems;
import dev.plumbline.launcher.config.DefaultConfig;
import dev.plumbline.launcher.operation.Explanation;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code spec}: writes a configuration, judges one, or tells what would be done for it. */
final class SpecCommand {

  private static final int INVALID = 1;

  private SpecCommand() {}

  /** The exit status. */
  static int call(Arguments arguments, Path state) throws IOException {
    var words = arguments.rest();
    if (words.isEmpty()) {
      write(bundle(arguments, 0), arguments.has(Options.FOR_ANY_USER));
      return 0;
    }
    return switch (words.get(0)) {
      case "validate" -> validate(bundle(arguments, 1));
      case "explain" -> {
        System.out.print(Explanation.of(bundle(arguments, 1), state));
        yield 0;
      }
      default ->
          throw new Arguments.UsageException(
              "spec " + words.get(0) + ": validate, explain or nothing is meant");
    };
  }

  /** The last word, else the option, else the current directory. */
  private static Path bundle(Arguments arguments, int words) {
    var rest = arguments.rest();
    if (rest.size() > words + 1) {
      throw new Arguments.UsageException("spec " + rest.get(0) + ": one bundle is needed");
    }
    var given = rest.size() > words ? rest.get(words) : arguments.value(Options.BUNDLE).orElse(".");
    return Path.of(given).toAbsolutePath();
  }

  private static void write(Path bundle, boolean forAnyUser) throws IOException {
    var config = forAnyUser ? DefaultConfig.forUser(Caller.current()) : DefaultConfig.forRoot();
    var file = bundle.resolve("config.json");
    try {
      Files.writeString(file, config.toJson() + "\n", StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("spec: " + file + " exists already", e);
    }
  }

  private static int validate(Path bundle) throws IOException {
    var problems = BundleProblems.of(bundle);
    for (var problem : problems) {
      System.out.println(problem);
    }
    return problems.isEmpty() ? 0 : INVALID;
  }
}
