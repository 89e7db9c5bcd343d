package dev.plumbline.oci.runtime.linux.rdt;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.L3;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.MB;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.full;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.less;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.with;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.ResctrlGroup;
import dev.plumbline.fixtures.witness.ResctrlSchema;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a group may use: config-linux.md#configLinuxIntelRdt. */
class RdtSchemaTests {

  @Test
  @Covers("runtime-spec/rdt/l3")
  void groupHasTheCacheOfTheSchema(OciRuntime runtime) {
    var group = created(runtime, rdt -> rdt.withL3CacheSchema(less(L3).text()));
    assertThat("L3 of the group", group.schema(L3)).is(less(L3));
  }

  @Test
  @Covers("runtime-spec/rdt/memory-bandwidth")
  void groupHasTheBandwidthOfTheSchema(OciRuntime runtime) {
    var group = created(runtime, rdt -> rdt.withMemBwSchema(less(MB).text()));
    assertThat("MB of the group", group.schema(MB)).is(less(MB));
  }

  @Test
  @Covers("runtime-spec/rdt/both-older")
  void groupHasCacheAndBandwidthOfBothSchemas(OciRuntime runtime) {
    var group =
        created(
            runtime,
            rdt -> rdt.withL3CacheSchema(less(L3).text()).withMemBwSchema(less(MB).text()));
    assertThat("L3 of the group", group.schema(L3)).is(less(L3));
    assertThat("MB of the group", group.schema(MB)).is(less(MB));
  }

  /** Twice the same resource in one write is an error to the kernel. */
  @Test
  @Covers("runtime-spec/rdt/cache-without-bandwidth")
  void bandwidthInTheSchemaOfTheCacheIsLeftOut(OciRuntime runtime) {
    var both = less(L3).text() + "\n" + full(MB).text();
    var group =
        created(runtime, rdt -> rdt.withL3CacheSchema(both).withMemBwSchema(less(MB).text()));
    assertThat("L3 of the group", group.schema(L3)).is(less(L3));
    assertThat("MB of the group", group.schema(MB)).is(less(MB));
  }

  @Test
  @Covers("runtime-spec/rdt/schemata")
  void groupHasEveryLineOfSchemata(OciRuntime runtime) {
    var less = ResctrlGroup.topmost().schemata().stream().map(ResctrlSchema::reduced).toList();
    var lines = less.stream().map(ResctrlSchema::text).toList();
    var group = created(runtime, rdt -> rdt.withSchemata(lines));
    assertThat("schemata of the group", group.schemata()).is(less);
  }

  @Test
  @Covers("runtime-spec/rdt/schemata-last")
  void schemataCountMoreThanTheSchemaOfTheCache(OciRuntime runtime) {
    var lines = List.of(less(L3).text());
    var group = created(runtime, rdt -> rdt.withL3CacheSchema(full(L3).text()).withSchemata(lines));
    assertThat("L3 of the group", group.schema(L3)).is(less(L3));
  }

  @Test
  @Covers("runtime-spec/rdt/no-schema")
  void groupWithoutASchemaKeepsWhatItHas(OciRuntime runtime) {
    var group = Rdt.made(runtime).set(less(L3));
    var before = group.schemata();
    runtime.create(with(rdt -> rdt.withClosID(runtime.name())));
    assertThat("schemata of the group", group.schemata()).is(before);
  }

  @Test
  @Covers("runtime-spec/rdt/memory-bandwidth-prefix")
  @Contrast("groupHasCacheAndBandwidthOfBothSchemas")
  void schemaOfTheCacheInThatOfTheBandwidthIsRefused(OciRuntime runtime) {
    refused(runtime, rdt -> rdt.withMemBwSchema(less(L3).text()));
  }

  @Test
  @Covers("runtime-spec/rdt/memory-bandwidth-newline")
  @Contrast("groupHasCacheAndBandwidthOfBothSchemas")
  void secondLineInTheSchemaOfTheBandwidthIsRefused(OciRuntime runtime) {
    refused(runtime, rdt -> rdt.withMemBwSchema(less(MB).text() + "\n" + less(L3).text()));
  }

  @Test
  @Covers("runtime-spec/rdt/schemata-newline")
  @Contrast("groupHasEveryLineOfSchemata")
  void secondLineInAnElementOfSchemataIsRefused(OciRuntime runtime) {
    var lines = ResctrlGroup.topmost().schemata().stream().map(ResctrlSchema::text).toList();
    refused(runtime, rdt -> rdt.withSchemata(List.of(lines.get(0) + "\n")));
  }

  /** The group of a container's own that create has made. */
  private static ResctrlGroup created(OciRuntime runtime, UnaryOperator<IntelRdt> change) {
    return ResctrlGroup.named(runtime, runtime.create(with(change)).id());
  }

  private static void refused(OciRuntime runtime, UnaryOperator<IntelRdt> change) {
    assertThat(runtime.attemptCreate(with(change))).refused();
  }
}
