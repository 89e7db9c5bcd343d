package dev.plumbline.launcher.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in a user's words. */
final class FileProblem {

  private FileProblem() {}

  /** The file, if it is known, and the problem. */
  static String of(IOException problem) {
    if (!(problem instanceof FileSystemException of)) {
      return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
    return (of.getFile() == null ? "a file" : of.getFile()) + ": " + reason(of);
  }

  private static String reason(FileSystemException problem) {
    if (problem.getReason() != null) {
      return problem.getReason();
    }
    if (problem instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    return problem instanceof FileAlreadyExistsException
        ? "exists already"
        : problem.getClass().getSimpleName();
  }
}
