#pragma once
#include <qpdf/qpdf-c.h>
#include <stdlib.h> // free: stream data from qpdf belongs to the caller
