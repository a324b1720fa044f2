package app.cuadra.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long something took, many times over, in milliseconds. */
public record Percentiles(double p50, double p95) {

    /** Does it so many times unmeasured, then so many times measured. */
    public static Percentiles of(int warmUp, int times, IntConsumer work) {
        for (var i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        var taken = new double[times];
        for (var i = 0; i < times; i++) {
            var began = System.nanoTime();
            work.accept(i);
            taken[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(taken);
        return new Percentiles(taken[times / 2], taken[Math.min(times - 1, times * 95 / 100)]);
    }
}
