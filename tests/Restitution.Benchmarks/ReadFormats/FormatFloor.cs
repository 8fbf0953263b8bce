using System.Buffers.Binary;
using System.IO.Compression;

namespace Restitution.Benchmarks.ReadFormats;

/// <summary>
/// The least that any reader of a format does with the same bytes: part them and count. Nothing is kept.
/// </summary>
public static class FormatFloor
{
    private const int BufferBytes = 64 * 1024;

    public static string InWords(string format) => format switch
    {
        "csv" or "bai2" => "splitting the same bytes into fields and counting them",
        "camt" or "ofx" => "splitting the same bytes into tags and counting them",
        "xlsx" => "unpacking the same bytes and counting tags",
        "zip" => "unpacking the same bytes, splitting them into fields and counting them",
        "xls" => "walking the records of the same bytes",
        _ => "splitting the same bytes into lines and counting them",
    };

    public static long Of(string format, Stream stream) => format switch
    {
        "csv" or "bai2" => FieldCount.Of(stream).Fields,
        "camt" or "ofx" => Letters(stream, (byte)'<'),
        "xlsx" => Unpacked(stream, part => Letters(part, (byte)'<')),
        "zip" => Unpacked(stream, part => FieldCount.Of(part).Fields),
        "xls" => Records(stream),
        _ => Letters(stream, (byte)'\n'),
    };

    private static long Letters(Stream stream, byte mark)
    {
        byte[] buffer = new byte[BufferBytes];
        long marks = 0;
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            foreach (byte letter in buffer.AsSpan(0, count))
            {
                marks += letter == mark ? 1 : 0;
            }
        }

        return marks;
    }

    private static long Unpacked(Stream stream, Func<Stream, long> counted)
    {
        long marks = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream part = entry.Open();
            marks += counted(part);
        }

        return marks;
    }

    // The made workbook lies in one run after the header of its shell.
    private static long Records(Stream stream)
    {
        byte[] buffer = new byte[BufferBytes];
        stream.Position = 512;
        long records = 0;
        int held = 0;
        int count;
        while ((count = stream.Read(buffer, held, buffer.Length - held)) > 0)
        {
            held += count;
            int at = 0;
            while (held - at >= 4)
            {
                int length = 4 + BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at + 2));
                if (length > held - at)
                {
                    break;
                }

                at += length;
                records++;
            }

            buffer.AsSpan(at, held - at).CopyTo(buffer);
            held -= at;
        }

        return records;
    }
}
