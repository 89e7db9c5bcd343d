package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of huge pages: config-linux.md#configLinuxHugePageLimits. */
class HugetlbTests {

  private static final String LIMITS = "/linux/resources/hugepageLimits/-";
  private static final long LIMIT = 2L << 30;

  @Test
  @Covers("runtime-spec/cgroups/hugetlb-limit")
  void limitOfAPageSizeIsThatOfTheCgroup(OciRuntime runtime) {
    var size = HugePages.sizes().get(0);
    var container = runtime.create(Bundle.idle().set(LIMITS, HugePages.entry(size, LIMIT)));
    assertThat("limit", CgroupSetting.HUGETLB_LIMIT.of(container, size)).is("" + LIMIT);
  }

  @Test
  @Covers("runtime-spec/cgroups/hugetlb-reservation")
  void reservationOfAPageSizeIsLimitedToo(OciRuntime runtime) {
    var size = HugePages.sizes().get(0);
    var container = runtime.create(Bundle.idle().set(LIMITS, HugePages.entry(size, LIMIT)));
    assertThat("limit", CgroupSetting.HUGETLB_RESERVATION.of(container, size)).is("" + LIMIT);
  }

  @Test
  @Covers("runtime-spec/cgroups/hugetlb-several")
  void limitsOfEveryPageSizeAreSet(OciRuntime runtime) {
    var sizes = HugePages.sizes();
    var bundle = Bundle.idle();
    sizes.forEach(size -> bundle.set(LIMITS, HugePages.entry(size, LIMIT)));
    var container = runtime.create(bundle);
    assertThat(
            "limits",
            sizes.stream().map(s -> CgroupSetting.HUGETLB_LIMIT.of(container, s)).toList())
        .is(sizes.stream().map(size -> "" + LIMIT).toList());
  }

  @Test
  @Covers("runtime-spec/cgroups/hugetlb-size-unknown")
  @Contrast("limitOfAPageSizeIsThatOfTheCgroup")
  void pageSizeThatTheKernelDoesNotOfferIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().set(LIMITS, HugePages.entry("3MB", LIMIT));
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @CsvSource({"size, pageSize", "limit, limit"})
  @Covers("runtime-spec/cgroups/hugetlb-{0}-missing")
  @Requires("host:controller-hugetlb")
  @Contrast("limitOfAPageSizeIsThatOfTheCgroup")
  void limitThatLacksAPropertyIsRefused(String slug, String property, OciRuntime runtime) {
    var entry = HugePages.entry(HugePages.sizes().get(0), LIMIT);
    entry.remove(property);
    assertThat(runtime.launch(Bundle.idle().set(LIMITS, entry))).refused();
  }
}
