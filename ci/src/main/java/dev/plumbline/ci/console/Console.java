package dev.plumbline.ci.console;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The standard streams of a command: answers go to the one, everything about them to the other. */
public final class Console {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only the result.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print more, also the stack trace of an unexpected error.")
  private boolean verbose;

  /** Prints a line of what was asked for. */
  public void print(String line) {
    out().println(line);
    out().flush();
  }

  /** Says something about it, unless quiet. */
  public void say(String line) {
    if (!quiet) {
      err().println(line);
      err().flush();
    }
  }

  /** Says what went wrong. */
  public void complain(String line) {
    err().println(line);
    err().flush();
  }

  /** Whether only results are wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether more is wanted. */
  public boolean verbose() {
    return verbose;
  }

  /** Where a person or a log hears of progress. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
