/* libnfc's calls as mrtdreader makes them, answered by PC/SC: preloaded, so that it reads from a pcscd reader. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct io_request {
  unsigned long protocol, length;
};
struct modulation {
  int type, rate;
};

static long card;
static unsigned long protocol;

static void *call(const char *name) {
  static void *library;
  if (library == NULL) library = dlopen("libpcsclite.so.1", RTLD_NOW);
  return library == NULL ? NULL : dlsym(library, name);
}

void nfc_init(void **context) { *context = &card; }
void nfc_exit(void *context) { (void)context; }
void nfc_close(void *device) { (void)device; }
void nfc_perror(const void *device, const char *text) { (void)device, fprintf(stderr, "%s\n", text); }
const char *nfc_device_get_name(void *device) { return device == NULL ? "" : "PC/SC"; }
int nfc_device_set_property_bool(void *device, int property, int enable) {
  return (void)device, (void)property, (void)enable, 0;
}
int nfc_initiator_init(void *device) { return (void)device, 0; }

size_t nfc_list_devices(void *context, char names[][1024], size_t count) {
  (void)context;
  if (count > 0) strcpy(names[0], "pcsc");
  return count > 0 ? 1 : 0;
}

void *nfc_open(void *context, const char *name) {
  long (*establish)(unsigned long, const void *, const void *, long *) = call("SCardEstablishContext");
  long (*list)(long, const char *, char *, unsigned long *) = call("SCardListReaders");
  long (*connect)(long, const char *, unsigned long, unsigned long, long *, unsigned long *) = call("SCardConnect");
  char readers[1024];
  unsigned long length = sizeof readers;
  long pcsc;
  (void)context, (void)name;
  if (establish == NULL || establish(2, NULL, NULL, &pcsc) != 0) return NULL;
  if (list(pcsc, NULL, readers, &length) != 0 || connect(pcsc, readers, 2, 3, &card, &protocol) != 0) return NULL;
  return &card;
}

int nfc_initiator_select_passive_target(void *device, struct modulation modulation, const uint8_t *data,
                                        size_t length, void *target) {
  return (void)device, (void)modulation, (void)data, (void)length, (void)target, 1;
}

int nfc_initiator_transceive_bytes(void *device, const uint8_t *sent, size_t sent_length, uint8_t *received,
                                   size_t received_length, int timeout) {
  long (*transmit)(long, const struct io_request *, const uint8_t *, unsigned long, void *, uint8_t *,
                   unsigned long *) = call("SCardTransmit");
  struct io_request request = {protocol, sizeof request};
  unsigned long length = received_length;
  (void)device, (void)timeout;
  return transmit(card, &request, sent, sent_length, NULL, received, &length) == 0 ? (int)length : -1;
}
