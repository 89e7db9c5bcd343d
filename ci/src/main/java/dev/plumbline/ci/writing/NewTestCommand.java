package dev.plumbline.ci.writing;

import dev.plumbline.ci.clauses.CoveringTests;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.console.SourceTree;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.TestKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins the test of a clause that has none. */
@Command(
    name = "new-test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Begins the test of a clause: a method in the right class, which fails as yet.",
    description =
        "The class is the one in the clause's package that is named after it, or a new one; a new"
            + " package gets its package-info.java.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb clauses --untested --test probe    what has no test yet",
      "  plumb new-test ID                        begins one",
      "  plumb check oci --clause ID --runtime runc",
    })
public final class NewTestCommand implements Callable<Integer> {

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "A clause, such as runtime-spec/root/readonly.")
  private String id = "";

  @Mixin private SourceTree sources = new SourceTree();
  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    var root = sources.root();
    var catalogue = ClauseCatalogue.load();
    var clause = clause(catalogue);
    var suite = TestPlace.isOfCri(clause.id()) ? "cri" : "oci";
    var folder = sources.suite(suite + "-tests");
    var place = TestPlace.of(clause.id(), catalogue, folder);
    var stub = new TestStub(clause);
    var file = place.file(folder);
    var info = place.folder(folder).resolve("package-info.java");
    Files.createDirectories(place.folder(folder));
    if (!Files.exists(info)) {
      Files.writeString(info, packageInfo(clause, catalogue, place));
      console.print("new      " + root.relativize(info));
    }
    var there = Files.exists(file);
    var source = there ? Files.readString(file) : "";
    Files.writeString(file, there ? stub.inClass(source) : stub.inNewClass(place));
    console.print((there ? "changed  " : "new      ") + root.relativize(file));
    console.print("test     %s.%s".formatted(place.className(), stub.name(source)));
    console.say("  It fails as yet. Write its probe and its assertion, and then:");
    tries(suite).forEach(command -> console.say(command.formatted(clause.id())));
    console.say("  ./plumb lint");
    return ExitCode.OK;
  }

  private static List<String> tries(String suite) {
    return suite.equals("cri")
        ? List.of("  ./plumb check cri --clause %s --endpoint ADDRESS")
        : List.of(
            "  ./plumb check oci --clause %s --runtime runc", "  ./plumb mutants oci --clause %s");
  }

  private Clause clause(ClauseCatalogue catalogue) {
    var found =
        catalogue.all().stream().filter(c -> c.id().value().equals(id)).findFirst().orElse(null);
    if (found == null) {
      var near = catalogue.suggest(id);
      throw wrong(
          "no clause has this id"
              + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
    if (found.test() == TestKind.NONE) {
      throw wrong("is said to be untestable: " + found.why());
    }
    var tests = CoveringTests.of(catalogue).getOrDefault(found.id(), List.of());
    if (!tests.isEmpty()) {
      throw wrong("has a test already: " + String.join(", ", tests));
    }
    return found;
  }

  private static String packageInfo(Clause clause, ClauseCatalogue catalogue, TestPlace place) {
    var title =
        catalogue.chapters().stream()
            .filter(chapter -> chapter.id().equals(clause.id().chapter()))
            .map(chapter -> chapter.title())
            .findFirst()
            .orElse(clause.id().chapter());
    return "/** %s: %s. */\n@org.jspecify.annotations.NullMarked\npackage %s;\n"
        .formatted(title, clause.where(), place.packageName());
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), id + ": " + what);
  }
}
