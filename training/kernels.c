// The two inner loops of training that PyTorch does slowly: the CRF's forward-backward sums and AdamW.
// gcc -O3 -march=native -ffast-math would break the infinities; plain -O3 -march=native is used.
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

static double log_sum(const double *x, int n) {
    double top = x[0];
    for (int i = 1; i < n; i++) if (x[i] > top) top = x[i];
    double s = 0;
    for (int i = 0; i < n; i++) s += exp(x[i] - top);
    return top + log(s);
}

// emit [B][W][L]; reset, mask [B][W]; start, end [L]; trans [L][L]; z [B]; gradients of the sum of z: d_emit like emit, the others added to.
// A chain starts anew where reset is set: the step into it costs end[i] + start[j]. A chain without a reset at its first word was cut there: no start costs.
void crf_log_z(const float *emit, const uint8_t *reset, const uint8_t *mask, const float *start, const float *trans, const float *end,
               int B, int W, int L, double *z, float *d_emit, double *d_start, double *d_trans, double *d_end) {
    double *a = malloc(sizeof(double) * W * L), *b = malloc(sizeof(double) * L), *c = malloc(sizeof(double) * L);
    double *jump = malloc(sizeof(double) * L * L), *step = malloc(sizeof(double) * L * L), t[64];
    for (int i = 0; i < L; i++)
        for (int j = 0; j < L; j++) {
            jump[i * L + j] = (double) end[i] + start[j];
            step[i * L + j] = trans[i * L + j];
        }
    for (int r = 0; r < B; r++) {
        const float *e = emit + (size_t) r * W * L;
        float *d = d_emit + (size_t) r * W * L;
        const uint8_t *re = reset + (size_t) r * W, *m = mask + (size_t) r * W;
        int n = W;
        while (n > 1 && !m[n - 1]) n--;
        for (int j = 0; j < L; j++) a[j] = e[j] + (re[0] ? start[j] : 0.0);
        for (int k = 1; k < n; k++) {
            const double *p = re[k] ? jump : step;
            for (int j = 0; j < L; j++) {
                for (int i = 0; i < L; i++) t[i] = a[(k - 1) * L + i] + p[i * L + j];
                a[k * L + j] = log_sum(t, L) + e[k * L + j];
            }
        }
        for (int j = 0; j < L; j++) { b[j] = end[j]; t[j] = a[(n - 1) * L + j] + end[j]; }
        double total = log_sum(t, L);
        z[r] = total;
        for (int j = 0; j < L; j++) {
            double p = exp(t[j] - total);
            d_end[j] += p;
            d[(n - 1) * L + j] = (float) p;
        }
        for (int k = n - 1; k > 0; k--) {
            const double *p = re[k] ? jump : step;
            for (int i = 0; i < L; i++) {
                for (int j = 0; j < L; j++) t[j] = p[i * L + j] + e[k * L + j] + b[j];
                c[i] = log_sum(t, L);
                double marginal = 0;
                for (int j = 0; j < L; j++) {
                    double q = exp(a[(k - 1) * L + i] + t[j] - total);
                    marginal += q;
                    if (re[k]) { d_end[i] += q; d_start[j] += q; } else d_trans[i * L + j] += q;
                }
                d[(k - 1) * L + i] = (float) marginal;
            }
            for (int i = 0; i < L; i++) b[i] = c[i];
        }
        if (re[0]) for (int j = 0; j < L; j++) d_start[j] += d[j];
    }
    free(a); free(b); free(c); free(jump); free(step);
}

// One step of AdamW over n weights, and their running average. bias1, bias2: 1 - beta^t.
void adamw(float *p, const float *g, float *m, float *v, float *ema, long n, float scale, float lr, float decay, float beta1, float beta2,
           float bias1, float bias2, float eps, float keep) {
    float step = lr / bias1, root = 1.0f / sqrtf(bias2), shrink = 1.0f - lr * decay;
    for (long i = 0; i < n; i++) {
        float x = g[i] * scale;
        m[i] = beta1 * m[i] + (1 - beta1) * x;
        v[i] = beta2 * v[i] + (1 - beta2) * x * x;
        p[i] = p[i] * shrink - step * m[i] / (sqrtf(v[i]) * root + eps);
        ema[i] = keep * ema[i] + (1 - keep) * p[i];
    }
}
