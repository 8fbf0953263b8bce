-- Sends the requests of a file at a constant rate, and tells of each how long it took from the moment it was due.
--
-- wrk sends the next request of a connection when the last was answered: a slow answer would slow the asking down and
-- hide itself. So each thread has one connection and a time-table of its own; a request that could not be sent when it
-- was due has waited, and the wait counts. The clock of wrk has milliseconds: up to two of them count as well.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } clock_reading;
  int clock_gettime(int clock, clock_reading *reading);
]]

local monotonic = 1
local first
local begun = 0

local function microseconds()
  local reading = ffi.new("clock_reading")
  ffi.C.clock_gettime(monotonic, reading)
  return tonumber(reading.seconds) * 1e6 + tonumber(reading.nanoseconds) / 1e3
end

local all = {}

function setup(thread)
  first = first or microseconds() + 1e6
  thread:set("started", first)
  thread:set("place", begun)
  begun = begun + 1
  table.insert(all, thread)
end

-- The file: the token in the first line, then a kind and an address a line.
function init(args)
  rate, threads = tonumber(args[2]), tonumber(args[3])
  kinds, addresses, samples, asked, due = {}, {}, {}, 0, 0
  local file = assert(io.open(args[1]))
  wrk.headers["Authorization"] = "Bearer " .. file:read("*l")
  for line in file:lines() do
    local kind, address = line:match("^(%S+) (%S+)$")
    table.insert(kinds, kind)
    table.insert(addresses, address)
  end
  file:close()
end

local function line()
  return (place + math.max(asked - 1, 0) * threads) % #kinds + 1
end

function delay()
  asked = asked + 1
  due = started + (place + (asked - 1) * threads) * 1e6 / rate
  return math.max(0, math.ceil((due - microseconds()) / 1e3))
end

function request()
  return wrk.format("GET", addresses[line()])
end

function response(status)
  table.insert(samples, string.format("%s %d %d", kinds[line()], status, microseconds() - due))
end

function done(summary, latency)
  for _, thread in ipairs(all) do
    for _, sample in ipairs(thread:get("samples")) do
      io.write("sample ", sample, "\n")
    end
  end
  local errors = summary.errors
  io.write(string.format("errors %d\n", errors.connect + errors.read + errors.write + errors.timeout))
  io.write(string.format("from-sending %d %d\n", latency:percentile(95), latency.max))
end
