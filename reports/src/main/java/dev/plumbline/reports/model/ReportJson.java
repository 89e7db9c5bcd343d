package dev.plumbline.reports.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** {@code report.json}: keys in the records' order, two blanks a level, unknown keys tolerated. */
final class ReportJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantReader()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final ObjectWriter WRITER =
      MAPPER
          .writer(
              new DefaultPrettyPrinter()
                  .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private ReportJson() {}

  static Report read(Path file) throws IOException {
    try {
      var tree = MAPPER.readTree(Files.readAllBytes(file));
      var version = tree.path("schemaVersion").asInt(0);
      if (version < 1) {
        throw new IOException("read " + file + ": not a Plumbline report: no schemaVersion");
      }
      if (version > Report.SCHEMA_VERSION) {
        throw new IOException(
            "read " + file + ": schema version " + version + " is newer than this Plumbline");
      }
      return MAPPER.treeToValue(tree, Report.class);
    } catch (JsonProcessingException e) {
      throw new IOException("read " + file + ": " + e.getOriginalMessage(), e);
    }
  }

  static void write(Report report, Path file) throws IOException {
    AtomicFile.write(file, WRITER.writeValueAsString(report) + "\n");
  }

  private static final class InstantReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Instant.parse(parser.getValueAsString(""));
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no time");
      }
    }
  }
}
