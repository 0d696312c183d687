@org.jspecify.annotations.NullMarked
package vn.lantoa.sync.ui;
