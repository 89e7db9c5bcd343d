package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Calls the waiting process, by plain files alone, and hears whether the program runs. */
final class Start {

  private Start() {}

  static void call(ContainerDirectory directory, ContainerRecord container) throws IOException {
    var fifos = directory.fifos();
    // Opened before the call: once the program runs, nobody holds the other end.
    try (var answer = reading(fifos.answer());
        var call = both(fifos.call());
        var uncalled = new FileInputStream(fifos.call().toFile())) {
      call.write(ByteBuffer.wrap(new byte[] {1}));
      // Ends when the program runs, or when its process has ended, however short that was.
      var told = read(answer);
      if (uncalled.available() > 0) {
        throw new Refusal("container " + container.id() + ": its process ended before it ran");
      }
      Files.delete(fifos.call());
      if (told.position() > 0) {
        var value = told.getLong(0);
        throw new Refusal(
            "container %s: the program %s was not run: %s"
                .formatted(container.id(), program(directory), KernelError.text((int) value)));
      }
    }
  }

  /** An end to read from, which is had at once even where nobody could write: fifo(7). */
  private static FileInputStream reading(Path fifo) throws IOException {
    try (var held = both(fifo)) {
      return new FileInputStream(fifo.toFile());
    }
  }

  private static FileChannel both(Path fifo) throws IOException {
    return FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** A pipe has no length, by which the stream would read the rest in one call. */
  private static ByteBuffer read(FileInputStream answer) throws IOException {
    var told = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int next; told.hasRemaining() && (next = answer.read()) >= 0; ) {
      told.put((byte) next);
    }
    return told;
  }

  private static String program(ContainerDirectory directory) throws IOException {
    var process = directory.config().process();
    return process == null || process.args() == null || process.args().isEmpty()
        ? ""
        : process.args().get(0);
  }
}
