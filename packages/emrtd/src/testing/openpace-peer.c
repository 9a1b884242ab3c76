/* One side of PACE by OpenPACE. Lines of hexadecimal in and out, in the order of the protocol. */
#include <eac/eac.h>
#include <eac/pace.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *step) {
  fprintf(stderr, "%s\n", step);
  exit(1);
}

static void say(const BUF_MEM *bytes, const char *step) {
  size_t i;
  if (bytes == NULL) fail(step);
  for (i = 0; i < bytes->length; i++) printf("%02x", (unsigned char)bytes->data[i]);
  printf("\n");
  fflush(stdout);
}

static BUF_MEM *from_hex(const char *text) {
  size_t i, length = strspn(text, "0123456789abcdef") / 2;
  BUF_MEM *bytes = BUF_MEM_new();
  unsigned int byte;
  if (bytes == NULL || !BUF_MEM_grow(bytes, length)) fail("memory");
  for (i = 0; i < length; i++) {
    if (sscanf(text + 2 * i, "%2x", &byte) != 1) fail("hexadecimal");
    bytes->data[i] = (char)byte;
  }
  return bytes;
}

static BUF_MEM *hear(void) {
  static char line[8192];
  if (fgets(line, sizeof line, stdin) == NULL) fail("end of input");
  return from_hex(line);
}

/* Arguments: chip or reader, EF.CardAccess, card access number. */
int main(int argc, char **argv) {
  BUF_MEM *access, *other_key, *token;
  EAC_CTX *ctx;
  PACE_SEC *secret;
  int is_chip;
  if (argc != 4) fail("arguments");
  is_chip = strcmp(argv[1], "chip") == 0;
  EAC_init();
  ctx = EAC_CTX_new();
  access = from_hex(argv[2]);
  if (ctx == NULL || !EAC_CTX_init_ef_cardaccess((unsigned char *)access->data, access->length, ctx))
    fail("EF.CardAccess");
  secret = PACE_SEC_new(argv[3], strlen(argv[3]), PACE_CAN);
  if (secret == NULL) fail("password");
  if (is_chip) {
    say(PACE_STEP1_enc_nonce(ctx, secret), "nonce");
  } else if (!PACE_STEP2_dec_nonce(ctx, secret, hear())) {
    fail("nonce");
  }
  say(PACE_STEP3A_generate_mapping_data(ctx), "mapping data");
  if (!PACE_STEP3A_map_generator(ctx, hear())) fail("mapping");
  say(PACE_STEP3B_generate_ephemeral_key(ctx), "key");
  other_key = hear();
  if (!PACE_STEP3B_compute_shared_secret(ctx, other_key) || !PACE_STEP3C_derive_keys(ctx)) fail("secret");
  if (!is_chip) say(PACE_STEP3D_compute_authentication_token(ctx, other_key), "token");
  token = hear();
  if (PACE_STEP3D_verify_authentication_token(ctx, token) != 1) fail("token of the other side");
  if (is_chip) say(PACE_STEP3D_compute_authentication_token(ctx, other_key), "token");
  printf("done\n");
  return 0;
}
