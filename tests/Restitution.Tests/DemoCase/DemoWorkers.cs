namespace Restitution.Tests.DemoCase;

/// <summary>The fourteen. The names are made of words for the sea and the sky and are nobody's.</summary>
internal static class DemoWorkers
{
    public const string Laos = "LA";
    public const string Myanmar = "MM";
    public const string Cambodia = "KH";

    private const string Begin = "2018-05-01";
    private const string End = "2021-09-30";

    /// <summary>The worker whose total the case's README derives by hand.</summary>
    public const string DerivedByHand = "W-03";

    public static IReadOnlyList<DemoWorker> All { get; } =
    [
        new("W-01", Laos, "คำดาว สายฝน", "คำดาว", "KHAMDAO SAIFON", "ຄຳດາວ", "777-0-00101-1",
            DemoEpisode.Boat(Begin, End, 9000)),
        new("W-02", Myanmar, "โมเต่ง ลมหนาว", "โก โมเต่ง", "MOE TEIN LOMNAO", "မိုးတိမ်", "777-0-00102-2",
            DemoEpisode.Boat(Begin, "2021-06-15", 9500)),
        new(DerivedByHand, Laos, "บุนลม ทะเลฟ้า", "บุญลม", "BOUNLOM THALEFA", "ບຸນລົມ", "777-0-00103-3",
            DemoEpisode.Boat("2019-08-14", "2020-10-20", 9000)),
        new("W-04", Cambodia, "สก รลก", "สุข รลก", "SOK ROLOK", "SOKH ROLUOK", "777-0-00104-4",
            DemoEpisode.Boat("2018-07-16", End, 10000)),
        new("W-05", Myanmar, "อ่อง ปินแล", "อองปินแล", "AUNG PINLAE", "အောင်ပင်လယ်", "777-0-00105-5",
            DemoEpisode.Boat("2019-02-01", End, 12000)),
        new("W-06", Laos, "สมพู เมฆน้อย", "สมภู", "SOMPHOU MEKNOI", "ສົມພູ", null,
            DemoEpisode.ShedDaily(Begin, "2019-06-30", 300), DemoEpisode.Boat("2019-07-01", End, 9000)),
        new("W-07", Myanmar, "มะ นวยดาว", "มะนวย", "MA NWAY DAO", "မနွယ်", null,
            DemoEpisode.ShedMonthly(Begin, End, 9000)),
        new("W-08", Myanmar, "มะ ตีดา ลมทะเล", "ตีดา", "MA THIDA LOMTALE", "မသီတာ", "777-0-00108-8",
            DemoEpisode.ShedMonthly("2018-11-01", End, 9300)),
        new("W-09", Cambodia, "จันทร์ ผกายแก้ว", "จัน ผกาย", "CHAN PHKAYKEO", "CHAN PHKAY", "777-0-00109-9",
            DemoEpisode.ShedMonthly("2019-01-01", End, 12000)),
        new("W-10", Laos, "ดวงใส น้ำค้าง", "ดวงใส", "DUANGSAI NAMKHANG", "ດວງໃສ", null,
            DemoEpisode.ShedDaily(Begin, End, 300)),
        new("W-11", Laos, "แก้วฟ้า หอยขาว", "แก้วฟ้า", "KEOFA HOIKHAO", "ແກ້ວຟ້າ", "777-0-00111-1",
            DemoEpisode.ShedDaily("2019-03-11", End, 310)),
        new("W-12", Myanmar, "ซอ มินคลื่น", "ซอมิน", "ZAW MIN KLUEN", "ဇော်မင်း", null,
            DemoEpisode.ShedDaily(Begin, "2020-03-31", 310)),
        new("W-13", Cambodia, "ศรีมุข ตะวัน", "สรีมุข", "SREYMOUK TAWAN", "SREY MUK", null,
            DemoEpisode.ShedDaily("2020-01-06", End, 315)),
        new("W-14", Myanmar, "ขิ่น เกาะแก้ว", "ขิ่นเกาะ", "KHIN KOKEO", "ခင်ကို", null,
            DemoEpisode.ShedDaily("2020-09-01", End, 300)),
    ];
}
