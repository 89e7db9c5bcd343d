package dev.plumbline.launcher.command;

import java.util.List;

/** Every option, by its command. */
final class Options {

  static final Option ROOT =
      new Option("--root", "", "DIR", "where the state of containers is kept");
  static final Option LOG =
      new Option("--log", "", "FILE", "a file for messages, beside standard error");
  static final Option LOG_FORMAT =
      new Option("--log-format", "", "text|json", "form of its lines; text if it is not given");
  static final Option SYSTEMD =
      new Option("--systemd-cgroup", "", "", "refused: cgroups are made directly");
  static final Option DEBUG = new Option("--debug", "", "", "more lines in that file");
  static final Option VERSION = new Option("--version", "-v", "", "print the version");
  static final Option HELP = new Option("--help", "-h", "", "print this");
  static final Option ROOTLESS =
      new Option("--rootless", "", "WHEN", "taken and ignored: the caller decides");

  static final List<Option> GLOBAL =
      List.of(ROOT, LOG, LOG_FORMAT, SYSTEMD, DEBUG, VERSION, HELP, ROOTLESS);

  static final Option BUNDLE = new Option("--bundle", "-b", "DIR", "the bundle; default: here");
  static final Option PID_FILE = new Option("--pid-file", "", "FILE", "where the pid is written");
  static final Option CONSOLE =
      new Option("--console-socket", "", "SOCKET", "takes the terminal's master");
  static final Option PRESERVE =
      new Option("--preserve-fds", "", "N", "hand on descriptors 3 to 2+N");
  static final Option NO_PIVOT = new Option("--no-pivot", "", "", "enter the root by MS_MOVE");
  static final Option NO_KEYRING =
      new Option("--no-new-keyring", "", "", "keep the caller's session keyring");
  static final Option PIDFD =
      new Option("--pidfd-socket", "", "SOCKET", "takes a pidfd of the process");

  static final List<Option> CREATE =
      List.of(BUNDLE, PID_FILE, CONSOLE, PRESERVE, NO_PIVOT, NO_KEYRING, PIDFD, HELP);

  static final Option ALL = new Option("--all", "-a", "", "every process of the container");
  static final List<Option> KILL = List.of(ALL, HELP);

  static final Option FORCE = new Option("--force", "-f", "", "kill it first; none is no error");
  static final List<Option> DELETE = List.of(FORCE, HELP);

  static final Option PROCESS = new Option("--process", "-p", "FILE", "what to run, as JSON");
  static final Option DETACH = new Option("--detach", "-d", "", "do not wait for its end");
  static final Option CWD = new Option("--cwd", "", "DIR", "working directory");
  static final Option ENV = new Option("--env", "-e", "NAME=VALUE", "a variable more");
  static final Option TTY = new Option("--tty", "-t", "", "give it a terminal");
  static final Option USER = new Option("--user", "-u", "UID[:GID]", "who it runs as");
  static final Option CAP = new Option("--cap", "-c", "NAME", "a capability more");
  static final Option CGROUP = new Option("--cgroup", "", "PATH", "a cgroup below the container's");
  static final Option GROUPS =
      new Option("--additional-gids", "-g", "GID", "a group more; repeatable");
  static final Option APPARMOR = new Option("--apparmor", "", "PROFILE", "its AppArmor profile");
  static final Option LABEL = new Option("--process-label", "", "LABEL", "its SELinux label");
  static final Option IGNORE_PAUSED =
      new Option("--ignore-paused", "", "", "wait for a paused container");
  static final Option NO_NEW = new Option("--no-new-privs", "", "", "forbid it to gain privileges");

  static final List<Option> EXEC =
      List.of(
          PROCESS,
          DETACH,
          PID_FILE,
          CONSOLE,
          CWD,
          ENV,
          TTY,
          USER,
          GROUPS,
          CAP,
          APPARMOR,
          LABEL,
          CGROUP,
          IGNORE_PAUSED,
          NO_NEW,
          PRESERVE,
          PIDFD,
          HELP);

  static final Option KEEP = new Option("--keep", "", "", "do not delete it when it has ended");
  static final List<Option> RUN =
      List.of(BUNDLE, PID_FILE, CONSOLE, PRESERVE, NO_PIVOT, NO_KEYRING, PIDFD, DETACH, KEEP, HELP);

  static final Option FORMAT = new Option("--format", "-f", "table|json", "form of the output");
  static final Option QUIET = new Option("--quiet", "-q", "", "ids only");
  static final List<Option> LIST = List.of(FORMAT, QUIET, HELP);
  static final List<Option> PS = List.of(FORMAT, HELP);

  static final Option FOR_ANY_USER =
      new Option("--rootless", "", "", "for a caller who is not root");
  static final List<Option> SPEC = List.of(BUNDLE, FOR_ANY_USER, HELP);

  static final List<Option> PLAIN = List.of(HELP);

  private Options() {}
}
