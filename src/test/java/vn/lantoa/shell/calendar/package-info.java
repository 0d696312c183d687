@org.jspecify.annotations.NullMarked
package vn.lantoa.shell.calendar;
