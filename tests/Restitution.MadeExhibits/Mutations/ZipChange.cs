using System.Buffers.Binary;
using System.IO.Compression;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>Changes what a ZIP says of its members, or the bytes of a member under its packing.</summary>
/// <remarks>Random bytes hardly ever get past a ZIP's own checks; these do.</remarks>
internal static class ZipChange
{
    private static readonly int[] CentralFields = [8, 10, 16, 20, 24, 28, 30, 42];
    private static readonly uint[] Figures = [0, 1, 8, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF];

    public static void In(List<byte> bytes, Random random)
    {
        byte[] whole = [.. bytes];
        if (!whole.AsSpan().StartsWith("PK"u8))
        {
            return;
        }

        byte[]? changed = random.Next(4) == 0 ? Directory(whole, random) : Member(whole, random);
        if (changed is not null)
        {
            bytes.Clear();
            bytes.AddRange(changed);
        }
    }

    // One field of one entry of the central directory gets another figure.
    private static byte[] Directory(byte[] whole, Random random)
    {
        var entries = new List<int>();
        for (int at = whole.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at + 46 < whole.Length;)
        {
            entries.Add(at);
            int next = whole.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        if (entries.Count > 0)
        {
            int field = entries[random.Next(entries.Count)] + CentralFields[random.Next(CentralFields.Length)];
            uint figure = Figures[random.Next(Figures.Length)];
            if (random.Next(2) == 0)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(whole.AsSpan(field), (ushort)(figure & 0xFFFF));
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(field), figure);
            }
        }

        return whole;
    }

    // Unpacks, changes one member's bytes, and packs again.
    private static byte[]? Member(byte[] whole, Random random)
    {
        try
        {
            using var from = new ZipArchive(new MemoryStream(whole), ZipArchiveMode.Read);
            using var bytes = new MemoryStream();
            using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                int chosen = random.Next(Math.Max(1, from.Entries.Count));
                for (int index = 0; index < from.Entries.Count; index++)
                {
                    using var content = new MemoryStream();
                    using (Stream member = from.Entries[index].Open())
                    {
                        member.CopyTo(content);
                    }

                    byte[] held = content.ToArray();
                    using Stream packed = to.CreateEntry(from.Entries[index].FullName, CompressionLevel.Fastest).Open();
                    packed.Write(index == chosen ? new Mutator(random).Mutated(held, held) : held);
                }
            }

            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException
            or ArgumentException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
