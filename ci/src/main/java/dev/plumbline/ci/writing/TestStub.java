package dev.plumbline.ci.writing;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.TestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The beginning of a clause's test: it compiles, runs, and fails until somebody writes the rest.
 */
record TestStub(Clause clause) {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\R");
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
  private static final int MOST_OF_A_TITLE = 80;
  private static final int MOST_OF_A_LINE = 98;

  /** A new class with the test. */
  String inNewClass(TestPlace place) {
    return withImports(
        """
        package %s;

        /** To be said: what of %s the class is about. */
        class %s {

        %s}
        """
            .formatted(place.packageName(), clause.where(), place.className(), method("")));
  }

  /** The class with the test at its end. */
  String inClass(String source) {
    var end = source.lastIndexOf('}');
    var start = source.substring(0, end).stripTrailing();
    return withImports(start + "\n\n" + method(source) + "}\n");
  }

  /** The method's name: what the clause says, as far as it fits into a title. */
  String name(String source) {
    var name = new StringBuilder();
    for (var word : NO_WORD.split(clause.says().replaceAll("'s\\b", "s"))) {
      if (name.length() + word.length() > MOST_OF_A_TITLE) {
        break;
      }
      var lower = word.toLowerCase(Locale.ROOT);
      var small = name.isEmpty() || lower.isEmpty();
      if (!name.isEmpty() || !List.of("a", "an", "the").contains(lower)) {
        name.append(small ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
      }
    }
    var legal = Character.isJavaIdentifierStart(name.charAt(0)) ? name : name.insert(0, "with");
    return source.contains(" " + legal + "(") ? legal + "Too" : legal.toString();
  }

  private String method(String source) {
    return """
          // To be written:
        %s  @Test
          @Covers("%s")
          void %s(%s) {
        %s  }
        """
        .formatted(comment(), clause.id(), name(source), parameter(), body());
  }

  private String parameter() {
    return isOfCri() ? "CriEndpoint cri" : "OciRuntime runtime";
  }

  private String body() {
    if (isOfCri()) {
      return """
                 var sandbox = cri.runSandbox();
                 assertThat(sandbox.tryStatus()).failed();
             """;
    }
    return clause.test() == TestKind.PROBE
        ? """
              var probe = Probe.of(p -> p.pid("step"));
              var seen = runtime.run(Bundle.running(probe));
              assertThat(seen).step("step").failedWith(Errno.EIO);
          """
        : """
              var attempt = runtime.attemptCreate(Bundle.exiting());
              assertThat(attempt).refused();
          """;
  }

  private boolean isOfCri() {
    return TestPlace.isOfCri(clause.id());
  }

  /** What the clause says, in lines that the formatter leaves as they are. */
  private String comment() {
    var lines = new StringBuilder();
    var line = new StringBuilder("  //");
    for (var word : clause.says().split(" ")) {
      if (line.length() + word.length() > MOST_OF_A_LINE) {
        lines.append(line).append('\n');
        line = new StringBuilder("  //");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }

  /** Adds the imports that the method needs, in the order that the formatter keeps. */
  private String withImports(String source) {
    var imports = new TreeSet<String>();
    var found = IMPORT.matcher(source);
    while (found.find()) {
      imports.add(found.group().strip());
    }
    imports.addAll(needed());
    var statics = imports.stream().filter(line -> line.startsWith("import static")).toList();
    var others = new ArrayList<>(imports);
    others.removeAll(statics);
    var block = String.join("\n", statics) + "\n\n" + String.join("\n", others) + "\n";
    var plain = IMPORT.matcher(source).replaceAll("");
    var rest = plain.indexOf(';') + 1;
    return plain.substring(0, rest) + "\n\n" + block + "\n" + plain.substring(rest).stripLeading();
  }

  private List<String> needed() {
    var names =
        new ArrayList<>(
            List.of(
                "static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat",
                "dev.plumbline.fixtures.junit.Covers",
                "org.junit.jupiter.api.Test"));
    if (isOfCri()) {
      names.add("dev.plumbline.fixtures.cri.CriEndpoint");
    } else {
      names.add("dev.plumbline.fixtures.bundle.Bundle");
      names.add("dev.plumbline.fixtures.runtime.OciRuntime");
    }
    if (!isOfCri() && clause.test() == TestKind.PROBE) {
      names.add("dev.plumbline.fixtures.probe.Probe");
      names.add("dev.plumbline.syscalls.Errno");
    }
    return names.stream().map(name -> "import " + name + ";").toList();
  }
}
