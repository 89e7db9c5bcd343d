/** The report for Allure: its results directory, and the site that its own tool makes of it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.reports.allure;
