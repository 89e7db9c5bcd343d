package dev.plumbline.ci;

import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.SubjectException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into a message; a stack trace only where it was asked for. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    if (e instanceof SubjectException subject) {
      err.println("plumb: " + e.getMessage());
      if (!subject.cure().isEmpty()) {
        err.println("  " + subject.cure());
      }
    } else if (e instanceof HarnessException || e instanceof IOException) {
      err.println("plumb: " + e.getMessage());
    } else {
      err.println("plumb: unexpected: " + e);
      err.println("  This is a fault of plumb's own. With --verbose it shows where.");
    }
    if (parsed.expandedArgs().stream().anyMatch(word -> word.equals("-v") || isVerbose(word))) {
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.INCONCLUSIVE;
  }

  @Override
  public int handleParseException(ParameterException e, String[] words) {
    var command = e.getCommandLine();
    var err = command.getErr();
    err.println("plumb: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("  `%s --help` shows what there is.".formatted(name(command)));
    err.flush();
    return ExitCode.USAGE;
  }

  private static boolean isVerbose(String word) {
    return word.equals("--verbose");
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }
}
