package dev.plumbline.cri.logs;

import dev.plumbline.fixtures.cri.log.ContainerLog;
import dev.plumbline.fixtures.outcome.Deviation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Logs by their paths: of containers that are gone, or that were moved away. */
final class LogFiles {

  private LogFiles() {}

  /** What was written to a stream, by these files one after the other; none is a deviation. */
  static byte[] written(String stream, Path... files) {
    var bytes = new ByteArrayOutputStream();
    for (var file : files) {
      try {
        bytes.writeBytes(ContainerLog.parse(Files.readAllBytes(file)).wellFormed().written(stream));
      } catch (IOException e) {
        throw Deviation.of("log " + file.getFileName(), "a file that can be read", e);
      }
    }
    return bytes.toByteArray();
  }
}
