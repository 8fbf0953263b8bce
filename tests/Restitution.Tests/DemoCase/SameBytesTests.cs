using System.Globalization;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

/// <summary>The computation of the demo case gives the same bytes wherever and whenever it is made.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<byte[]> Reference = new(() => Computed("", "UTC"));

    public static TheoryData<string, string> Places => new MatrixTheoryData<string, string>(
        ["th-TH", "vi-VN", "id-ID", "en-US"], ["Asia/Bangkok", "America/Los_Angeles", "Pacific/Kiritimati"]);

    [Theory]
    [MemberData(nameof(Places))]
    public void Culture_and_time_zone_change_no_byte(string culture, string zone) =>
        Assert.True(Reference.Value.AsSpan().SequenceEqual(Computed(culture, zone)), $"{culture}, {zone}");

    [Fact]
    public void A_second_run_changes_no_byte() =>
        Assert.True(Reference.Value.AsSpan().SequenceEqual(Computed("", "UTC")));

    private static byte[] Computed(string culture, string zone)
    {
        byte[]? bytes = null;
        string? zoneBefore = Environment.GetEnvironmentVariable("TZ");
        var run = new Thread(() =>
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
            Claim claim = CaseComputation.Of<Told>(folder.Case, DemoClaim.Reading.Evidence, folder.Law);
            bytes = ComputationFile.Bytes(
                folder.Case, claim, ComputationInputs.Of(folder, DemoClaim.Reading, claim));
        })
        {
            CurrentCulture = CultureInfo.GetCultureInfo(culture),
            CurrentUICulture = CultureInfo.GetCultureInfo(culture),
        };
        run.Start();
        run.Join();
        Environment.SetEnvironmentVariable("TZ", zoneBefore);
        TimeZoneInfo.ClearCachedData();
        return bytes!;
    }
}
